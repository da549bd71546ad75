import { parseDocument } from "yaml";
import { MAX_DEPTH, tooDeep, tooDeepAt } from "../decode.ts";
import type { InputProblem } from "../input-problem.ts";
import type { ParseResult } from "../parsed-text.ts";
import { fromLibrary } from "./library-nodes.ts";
import type { AliasNode, YamlNode } from "./nodes.ts";
import { usualYaml } from "./usual/usual-yaml.ts";
import { MAX_ALIASED, YamlTree } from "./yaml-tree.ts";

/** Parses YAML with CloudFormation's short forms (`!Ref x` reads as `{ Ref: x }`). */
export function parseYaml(text: string): ParseResult {
  const read = usualNode(text) ?? libraryNode(text);
  if (!("node" in read)) return read;
  const tree = new YamlTree(read.node);
  const value = tree.value();
  if (tree.isBomb) return { problem: ALIAS_BOMB };
  if (tree.lost !== undefined) return { problem: lostAlias(tree.lost) };
  return {
    parsed: {
      format: "yaml",
      value,
      duplicate: () => tree.duplicate,
      locate: (path) => tree.locate(path),
      withinString: (path, offset) => withinBlock(text, tree.nodeAt(path), offset),
    },
  };
}

type NodeRead =
  | { readonly node: YamlNode | AliasNode | undefined }
  | Exclude<ParseResult, { readonly parsed: unknown }>;

/** Most texts are written in what everybody knows of YAML; the library, which knows all of it, takes ten times as long. */
function usualNode(text: string): NodeRead | undefined {
  const node = usualYaml(text);
  return node === undefined ? undefined : { node };
}

function libraryNode(text: string): NodeRead {
  const deepAt = tooDeepAt(text) ?? blockTooDeepAt(text);
  if (deepAt !== undefined) return { problem: tooDeep(deepAt) };
  const document = parseDocument(text, { logLevel: "error", prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error?.code === "MULTIPLE_DOCS") return { several: true };
  if (error !== undefined) return { problem: syntaxProblem(error.message, error.pos[0]) };
  return { node: fromLibrary(document.contents) };
}

function syntaxProblem(message: string, offset: number): InputProblem {
  return {
    code: "input/yaml-syntax",
    message: `The text is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`,
    help: "Fix the text here, or a line or two above: indentation, a missing quote and a stray colon are the usual causes.",
    offset,
  };
}

function lostAlias({ name, start }: AliasNode): InputProblem {
  return {
    code: "input/yaml-syntax",
    message: `The text is not YAML: the alias *${name} repeats what nothing before it names &${name}.`,
    help: `Name the value that is meant &${name}, before it is repeated.`,
    offset: start,
  };
}

const ALIAS_BOMB: InputProblem = {
  code: "input/alias-bomb",
  message: `The YAML repeats more than ${MAX_ALIASED.toLocaleString("en")} values through aliases, or an alias contains itself.`,
  help: "Write the values out, or omit the file.",
};

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

/** In a literal block each line of the string is a line of the file, indented by as much as its first. */
function withinBlock(text: string, node: YamlNode | undefined, offset: number): number | undefined {
  if (node?.kind !== "scalar" || !node.isLiteral || typeof node.value !== "string") return undefined;
  const before = node.value.slice(0, offset).split("\n");
  const lines = text.slice(node.start, node.end).split("\n");
  const indent = blockIndent(node.value, lines);
  if (indent === undefined) return undefined;
  const lineStart = lines.slice(0, before.length).reduce((sum, line) => sum + line.length + 1, node.start);
  return lineStart + indent + (before.at(-1)?.length ?? 0);
}

function blockIndent(value: string, [, ...lines]: readonly string[]): number | undefined {
  const [first = ""] = value.split("\n");
  const written = lines[0]?.replace(/\r$/, "");
  return written === undefined || !written.endsWith(first) ? undefined : written.length - first.length;
}
