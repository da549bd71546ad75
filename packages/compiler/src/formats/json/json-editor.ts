import type { Path } from "@ecs-dsl/validators";
import { jsonEntries, locateJson, type JsonEntry } from "./json-entries.ts";
import type { Span } from "../span.ts";
import { lineBreak, lineStart, nested, onOneLine, replaced, type TextEditor } from "../text-editor.ts";

/** Edits JSON in its own indentation, line breaks and spacing. */
export const jsonEditor: TextEditor = { set, remove, rename, wrap, setText: set };

function set(text: string, path: Path, value: unknown): string | undefined {
  const found = locateJson(text, path);
  if (found.steps === path.length) {
    const { end, start } = found.value;
    return replaced(text, start, end, likeOld(text, value, text.slice(start, end), indentAt(text, start)));
  }
  const [name, ...rest] = path.slice(found.steps);
  return name === undefined ? undefined : insert(text, found.value, name, nested(rest, value));
}

/** What stood on one line stays there. */
function likeOld(text: string, value: unknown, old: string, indent: string): string {
  const isOneLine = /^[[{]/.test(old) && !/[\r\n]/.test(old) && indentUnit(text) !== "";
  return isOneLine ? onOneLine(value) : written(text, value, indent);
}

function insert(text: string, container: Span, name: string | number, value: unknown): string | undefined {
  const entries = jsonEntries(text, container.start);
  const isObject = text.charAt(container.start) === "{";
  if (isObject ? typeof name === "number" : name !== entries.length) return undefined;
  const last = entries.at(-1);
  return last === undefined
    ? fill(text, container, isObject ? name : undefined, value)
    : append(text, container, last, isObject ? name : undefined, value);
}

function append(
  text: string,
  container: Span,
  last: JsonEntry,
  name: string | number | undefined,
  value: unknown,
): string {
  const [first = last] = jsonEntries(text, container.start);
  const lead = text.slice(container.start + 1, startOf(first));
  const colon = last.key === undefined ? ": " : text.slice(last.key.end, last.value.start);
  const indent = /[\r\n]([ \t]*)$/.exec(lead)?.[1];
  const space = indent === undefined ? (isSpaced(text, lead, colon) ? " " : "") : `${lineBreak(text)}${indent}`;
  const label = name === undefined ? "" : `${JSON.stringify(name)}${colon}`;
  const added = indent === undefined ? JSON.stringify(value) : written(text, value, indent);
  return replaced(text, last.value.end, last.value.end, `,${space}${label}${added}`);
}

/** Written on one line with spaces, as by hand, rather than as programs print it. */
function isSpaced(text: string, lead: string, colon: string): boolean {
  return lead !== "" || colon.length > 1 || (colon === ": " && text.includes(", "));
}

function fill(text: string, container: Span, name: string | number | undefined, value: unknown): string {
  const outer = indentAt(text, container.start);
  const unit = indentUnit(text);
  const label = (colon: string) => (name === undefined ? "" : `${JSON.stringify(name)}${colon}`);
  const [open, close] = name === undefined ? ["[", "]"] : ["{", "}"];
  const inner =
    unit === ""
      ? `${label(":")}${JSON.stringify(value)}`
      : `${lineBreak(text)}${outer}${unit}${label(": ")}${written(text, value, outer + unit)}${lineBreak(text)}${outer}`;
  return replaced(text, container.start, container.end, `${open}${inner}${close}`);
}

function remove(text: string, path: Path): string | undefined {
  const parent = locateJson(text, path.slice(0, -1));
  if (path.length === 0 || parent.steps < path.length - 1) return undefined;
  const entries = jsonEntries(text, parent.value.start);
  const index = entries.findLastIndex(({ name }) => name === path.at(-1));
  const entry = entries[index];
  if (entry === undefined) return undefined;
  const [before, after] = [entries[index - 1], entries[index + 1]];
  const isBeforeOthers = after !== undefined && !isBroken(text, entry.value.end, startOf(after));
  const isFirst = before === undefined || (isBeforeOthers && isBroken(text, before.value.end, startOf(entry)));
  if (!isFirst) return replaced(text, before.value.end, entry.value.end, "");
  if (after !== undefined) return replaced(text, startOf(entry), startOf(after), "");
  return replaced(text, parent.value.start + 1, parent.value.end - 1, "");
}

function rename(text: string, path: Path, name: string): string | undefined {
  const { steps, key } = locateJson(text, path);
  if (key === undefined || steps < path.length) return undefined;
  return replaced(text, key.start, key.end, JSON.stringify(name));
}

function wrap(text: string, path: Path): string | undefined {
  const { steps, value } = locateJson(text, path);
  if (steps < path.length) return undefined;
  return replaced(text, value.start, value.end, `[${text.slice(value.start, value.end)}]`);
}

function isBroken(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes("\n");
}

function startOf({ key, value }: JsonEntry): number {
  return (key ?? value).start;
}

function written(text: string, value: unknown, indent: string): string {
  const lines = JSON.stringify(value, null, indentUnit(text)).split("\n");
  return lines.join(`${lineBreak(text)}${indent}`);
}

/** What the text indents by; empty when it is written on one line. */
function indentUnit(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? "";
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? "";
}
