import type { Path } from "@ecs-dsl/validators";

/**
 * Changes one place of a text and leaves the rest as it was written. Each returns undefined where it cannot do that with
 * certainty; the finding then stays.
 */
export interface TextEditor {
  /** Sets a property or list item; adds it, and the objects it needs, when it is not there. */
  readonly set: (text: string, path: Path, value: unknown) => string | undefined;
  readonly remove: (text: string, path: Path) => string | undefined;
  readonly rename: (text: string, path: Path, name: string) => string | undefined;
  /** Makes a value the one item of a list. */
  readonly wrap: (text: string, path: Path) => string | undefined;
  /** Replaces a string that holds a text of its own, in the style it is written in. */
  readonly setText: (text: string, path: Path, value: string) => string | undefined;
}

/** `text` with the stretch from `start` to `end` replaced. */
export function replaced(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The line break that a text uses. */
export function lineBreak(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Offset of the first character of the line that `offset` is on. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** A value inside the objects that `path` names: `["a", "b"]` and 1 → `{ a: { b: 1 } }`. */
export function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }), value);
}

/** A value as JSON on one line, spaced as people write it; YAML reads it too. */
export function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${onOneLine(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
