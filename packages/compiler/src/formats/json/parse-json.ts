import type { Path } from "@ecs-dsl/validators";
import { tooDeep, tooDeepAt } from "../decode.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { jsonError } from "./json-error.ts";
import { jsonLocator } from "./json-entries.ts";
import type { ParsedText, ParseResult } from "../parsed-text.ts";
import { quoteUnquoted } from "./quote-unquoted.ts";

/** Parses JSON; places are looked up in the text when somebody asks. */
export function parseJson(text: string): ParseResult {
  const deepAt = tooDeepAt(text);
  if (deepAt !== undefined) return { problem: tooDeep(deepAt) };
  const value = jsonValue(text);
  if (value !== undefined) return { parsed: parsedJson(value, text) };
  const quoted = quoteUnquoted(text);
  const known = quoted === text ? undefined : jsonValue(quoted);
  if (known === undefined) return { problem: jsonError(text) };
  return { parsed: { ...parsedJson(known, quoted), isFilledIn: true } };
}

function parsedJson(value: unknown, text: string): ParsedText {
  let locate: ReturnType<typeof jsonLocator> | undefined;
  return {
    format: "json",
    value,
    duplicate: () => duplicateKey(text, value),
    locate: (path: Path) => (locate ??= jsonLocator(text))(path),
    withinString: () => undefined,
  };
}

/** The value of JSON text; undefined, which no JSON text means, when it is none. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
