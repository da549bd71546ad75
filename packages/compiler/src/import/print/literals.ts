import type { Atom } from "./code.ts";

/** A text as source code: in the quotes that need fewer escapes. */
export function quoted(text: string): string {
  const double = JSON.stringify(text).replaceAll(/[\u2028\u2029\u007f-\u009f\ufeff]|\p{Bidi_Control}/gu, escaped);
  const doubles = text.split('"').length;
  if (doubles <= text.split("'").length) return double;
  return `'${double
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", String.raw`\'`)}'`;
}

/** What editors do not show, or show elsewhere than it is. */
function escaped(character: string): string {
  return String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, "0");
}

/** A number as formatters leave it. */
export function numeral(value: number): string {
  if (Number.isNaN(value) || !Number.isFinite(value)) return quoted(String(value));
  return Object.is(value, -0) ? "0" : String(value).replace("e+", "e");
}

export function isNumber(text: string): boolean {
  return /^-?\d/.test(text);
}

/** The name of a property: as it is where it is a name, in quotes elsewhere. */
export function key(name: string): string {
  // What is written so would be the prototype of the object.
  if (name === "__proto__") return '["__proto__"]';
  return isName(name) ? name : quoted(name);
}

export function isName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** A part of a template's text. */
export function templateText(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return inner
    .replaceAll(/`|\$(?=\{|$)/g, String.raw`\$&`)
    .replaceAll(/[\u2028\u2029\ufeff]|\p{Bidi_Control}/gu, escaped);
}

/** The lines of a comment; nothing in them ends it. */
export function commentLines(comment: string | undefined): readonly string[] {
  if (comment === undefined || comment.trim() === "") return [];
  return comment
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replaceAll(/\p{Cc}|\p{Bidi_Control}/gu, " ").trimEnd());
}

/** What is never broken. */
export function atom(text: string): Atom {
  return { kind: "atom", text };
}
