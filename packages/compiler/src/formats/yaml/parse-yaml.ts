import { parseDocument } from "yaml";
import { MAX_DEPTH, tooDeep, tooDeepAt } from "../decode.ts";
import type { InputProblem } from "../input-problem.ts";
import type { ParseResult } from "../parsed-text.ts";
import { fromLibrary } from "./library-nodes.ts";
import { parseUsualYaml } from "./parse-usual-yaml.ts";
import { parsedYaml } from "./parsed-yaml.ts";
import { quoteUnquoted } from "./quote-unquoted.ts";

const SYNTAX = "input/yaml-syntax";

/** Parses YAML with CloudFormation's short forms (`!Ref x` reads as `{ Ref: x }`). */
export function parseYaml(text: string): ParseResult {
  return parseUsualYaml(text) ?? parseByLibrary(text);
}

function parseByLibrary(text: string): ParseResult {
  const result = parsedAs(text);
  if (result.problem?.code !== SYNTAX) return result;
  const quoted = quoteUnquoted(text);
  const known = quoted === text ? undefined : parsedAs(quoted).parsed;
  return known === undefined ? result : { parsed: { ...known, isFilledIn: true } };
}

function parsedAs(written: string): ParseResult {
  // The library takes a carriage return at the very end for a part of the last value.
  const text = written.endsWith("\r") ? `${written.slice(0, -1)}\n` : written;
  const deepAt = tooDeepAt(text) ?? blockTooDeepAt(text);
  if (deepAt !== undefined) return { problem: tooDeep(deepAt) };
  const document = parseDocument(text, { logLevel: "error", prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error?.code === "MULTIPLE_DOCS" && !isEndOfLast(text, error.pos[0])) return { several: true };
  if (error !== undefined && error.code !== "MULTIPLE_DOCS")
    return { problem: syntaxProblem(error.message, error.pos[0]) };
  return parsedYaml(fromLibrary(document.contents), text);
}

/** True where nothing but marks and comments follows, as where each document is ended by the mark of the next one. */
function isEndOfLast(text: string, offset: number): boolean {
  const lines = text.slice(offset).split("\n");
  return lines.every((line) => /^\s*(?:---|\.\.\.)?\s*(?:#.*)?$/.test(line));
}

function syntaxProblem(message: string, offset: number): InputProblem {
  return {
    code: SYNTAX,
    message: `The text is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`,
    help: "Fix the text here, or a line or two above: indentation, a missing quote and a stray colon are the usual causes.",
    offset,
  };
}

/** Offset of the line whose block nesting is too deep. The parser recurses, so this counts before it runs. */
function blockTooDeepAt(text: string): number | undefined {
  const levels: number[] = [];
  for (const match of text.matchAll(/^( *)((?:[-?:][ \t]+)*)\S/gm)) {
    const [, indent = "", marks = ""] = match;
    while ((levels.at(-1) ?? -1) >= indent.length) levels.pop();
    for (const mark of marks.matchAll(/[-?:]/g)) levels.push(indent.length + mark.index);
    levels.push(indent.length + marks.length);
    if (levels.length > MAX_DEPTH) return match.index;
  }
  return undefined;
}
