import { SPREAD, type ArrayCode, type CallCode, type CallPart, type Code, type ObjectCode } from "./code.ts";
import { isName, isNumber } from "./literals.ts";

/** As wide as the formatters of this language are set in most projects that use this one. */
const WIDTH = 120;
const STEP = 2;

/** Where code begins: how far its lines are indented, the column of its first, and what has to fit behind its last. */
export interface At {
  readonly indent: number;
  readonly column: number;
  readonly after: number;
}

/** The code in lines, as Prettier and oxfmt break them. */
export function layout(code: Code, at: At): string {
  const flat = flatText(code);
  if (flat !== undefined && at.column + flat.length + at.after <= WIDTH) return flat;
  switch (code.kind) {
    case "atom":
      return code.text;
    case "object":
      return openObject(code, at.indent);
    case "array":
      return openArray(code, at.indent);
    case "call":
      return openCall(code, at);
  }
}

/** The code on one line; undefined where it has to be broken. */
export function flatText(code: Code): string | undefined {
  switch (code.kind) {
    case "atom":
      return code.text;
    case "object":
      return flatObject(code);
    case "array":
      return isBrokenAnyway(code) ? undefined : flatArray(code);
    case "call":
      return flatCall(code);
  }
}

function flatObject({ members, isOpen }: ObjectCode): string | undefined {
  if (members.length === 0) return "{}";
  const parts = members.map(({ key, value, comment }) => {
    const text = comment.length > 0 ? undefined : flatText(value);
    return text === undefined || isShorthand(key, text) ? text : `${named(key)}${text}`;
  });
  return isOpen || !parts.every(isText) ? undefined : `{ ${parts.join(", ")} }`;
}

function flatArray({ items }: ArrayCode): string | undefined {
  const parts = items.map(({ value, comment }) => (comment.length > 0 ? undefined : flatText(value)));
  return parts.every(isText) ? `[${parts.join(", ")}]` : undefined;
}

function flatCall({ head, calls }: CallCode): string | undefined {
  const parts = calls.map(({ name, args }) => {
    const texts = args.map(flatText);
    return texts.every(isText) ? `${name}(${texts.join(", ")})` : undefined;
  });
  return parts.every(isText) ? `${head}${parts.join("")}` : undefined;
}

/** What stands before a value. */
function named(key: string): string {
  return key === SPREAD ? key : `${key}: `;
}

/** `{ network }`, of a constant that is called as the property is. */
function isShorthand(key: string, text: string): boolean {
  return text === key && isName(key);
}

function isText(part: string | undefined): part is string {
  return part !== undefined;
}

/** Several structures of several parts each have a line each, whatever their width. */
function isBrokenAnyway({ items: [first, ...others], isInline = false }: ArrayCode): boolean {
  if (isInline || first === undefined || others.length === 0 || first.value.kind === "call") return false;
  return [first, ...others].every(({ value }) => value.kind === first.value.kind && partsOf(value) > 1);
}

function partsOf(code: Code): number {
  if (code.kind === "object") return code.members.length;
  return code.kind === "array" ? code.items.length : 0;
}

function openObject({ members }: ObjectCode, indent: number): string {
  const inner = indent + STEP;
  const lines = members.flatMap(({ key, value, comment }) => [
    ...comment.map((line) => `${spaces(inner)}// ${line}`.trimEnd()),
    `${spaces(inner)}${property(key, value, inner)},`,
  ]);
  return `{\n${lines.join("\n")}\n${spaces(indent)}}`;
}

function property(key: string, value: Code, indent: number): string {
  const column = indent + named(key).length;
  const text = layout(value, { indent, column, after: 1 });
  if (isShorthand(key, text)) return key;
  const isLong = isLongString(value) && key.length > SHORT_KEY && column + text.length + 1 > WIDTH;
  return isLong ? `${key}:\n${spaces(indent + STEP)}${text}` : `${named(key)}${text}`;
}

/** Below keys of that many characters nothing would be gained by a line of its own. */
const SHORT_KEY = 4;

/** A string that is too long for its line gets one of its own. */
function isLongString(value: Code): boolean {
  return value.kind === "atom" && /^["']/.test(value.text);
}

function openArray(code: ArrayCode, indent: number): string {
  const inner = indent + STEP;
  if (isOfNumbers(code)) return `[\n${filled(code, inner)}\n${spaces(indent)}]`;
  const lines = code.items.flatMap(({ value, comment }) => [
    ...comment.map((line) => `${spaces(inner)}// ${line}`.trimEnd()),
    `${spaces(inner)}${layout(value, { indent: inner, column: inner, after: 1 })},`,
  ]);
  return `[\n${lines.join("\n")}\n${spaces(indent)}]`;
}

/** Numbers share lines. */
function isOfNumbers({ items }: ArrayCode): boolean {
  return items.length > 0 && items.every(({ value }) => value.kind === "atom" && isNumber(value.text));
}

function filled({ items }: ArrayCode, indent: number): string {
  const lines: string[] = [];
  for (const { value, comment } of items) {
    const text = `${value.kind === "atom" ? value.text : ""},`;
    const last = comment.length > 0 ? undefined : lines.at(-1);
    lines.push(...comment.map((line) => `${spaces(indent)}// ${line}`.trimEnd()));
    if (last !== undefined && last.length + 1 + text.length <= WIDTH) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(`${spaces(indent)}${text}`);
  }
  return lines.join("\n");
}

function openCall({ head, calls }: CallCode, at: At): string {
  if (isChained(calls)) return chain(head, calls, at);
  let text = head;
  calls.forEach((call, index) => {
    const next = calls[index + 1];
    const after = next === undefined ? at.after : next.name.length + 1;
    text = `${text}${args(call, { ...at, column: columnAfter(text, at.column), after })}`;
  });
  return text;
}

/** Calls one after another have a line each, but where what they are given has lines of its own. */
function isChained(calls: readonly CallPart[]): boolean {
  if (calls.length < 2 || calls[0]?.name === "") return false;
  const isFlat = calls.every(({ args }) => args.every((arg) => flatText(arg) !== undefined));
  return isFlat && calls.at(-1)?.args.at(-1)?.kind !== "object";
}

function chain(head: string, calls: readonly CallPart[], { indent, after }: At): string {
  const inner = indent + STEP;
  const lines = calls.map((call, index) => {
    const at = { indent: inner, column: inner, after: index === calls.length - 1 ? after : 0 };
    return `\n${spaces(inner)}${args(call, at)}`;
  });
  return `${head}${lines.join("")}`;
}

function columnAfter(text: string, column: number): number {
  const line = text.lastIndexOf("\n");
  return line < 0 ? column + text.length : text.length - line - 1;
}

/** `name(…)`: with what can be broken in its last argument, or an argument on each line. */
function args({ name, args: given }: CallPart, at: At): string {
  if (given.length === 0) return `${name}()`;
  const flat = flatCall({ kind: "call", head: "", calls: [{ name, args: given }] });
  if (flat !== undefined && at.column + flat.length + at.after <= WIDTH) return flat;
  return hugged(name, given, at) ?? brokenOut(name, given, at.indent);
}

function hugged(name: string, given: readonly Code[], { indent, column }: At): string | undefined {
  const last = given.at(-1);
  const before = given.slice(0, -1).map(flatText);
  if (last === undefined || !isHuggable(last, given) || !before.every(isText)) return undefined;
  const head = `${name}(${before.map((text) => `${text}, `).join("")}`;
  if (column + head.length + 1 > WIDTH) return undefined;
  return `${head}${last.kind === "object" ? openObject(last, indent) : openArray(last, indent)})`;
}

function isHuggable(last: Code, given: readonly Code[]): last is ArrayCode | ObjectCode {
  if (last.kind !== "object" && last.kind !== "array") return false;
  const before = given.at(-2);
  if (partsOf(last) === 0 || before?.kind === last.kind) return false;
  return !(given.length > 1 && last.kind === "array" && isOfNumbers(last));
}

function brokenOut(name: string, given: readonly Code[], indent: number): string {
  const inner = indent + STEP;
  const lines = given.map((arg) => `${spaces(inner)}${layout(arg, { indent: inner, column: inner, after: 1 })},`);
  return `${name}(\n${lines.join("\n")}\n${spaces(indent)})`;
}

function spaces(count: number): string {
  return " ".repeat(count);
}
