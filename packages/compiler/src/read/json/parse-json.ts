import type { Path } from "@ecs-dsl/validators";
import { tooDeep, tooDeepAt } from "../decode.ts";
import { jsonError } from "./json-error.ts";
import { jsonLocator } from "./json-entries.ts";
import type { ParseResult } from "../parsed-text.ts";

/** Parses JSON; places are looked up in the text when somebody asks. */
export function parseJson(text: string): ParseResult {
  const deepAt = tooDeepAt(text);
  if (deepAt !== undefined) return { problem: tooDeep(deepAt) };
  const value = jsonValue(text);
  if (value === undefined) return { problem: jsonError(text) };
  let locate: ReturnType<typeof jsonLocator> | undefined;
  const parsed = {
    format: "json",
    value,
    locate: (path: Path) => (locate ??= jsonLocator(text))(path),
    withinString: () => undefined,
  } as const;
  return { parsed };
}

/** The value of JSON text; undefined, which no JSON text means, when it is none. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
