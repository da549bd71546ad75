import { commentsOn } from "../cloudformation/comments.ts";
import { escapeInvisible, hasInvisible } from "../text/invisible.ts";

/** The YAML text of a template or of any other JSON value; intrinsics are written with CloudFormation's short tags. */
export function toYaml(value: unknown): string {
  return node(value, "", "").slice(1);
}

/**
 * What follows `key:`, `-` or a tag, up to and including the end of the line. `pad` is the indentation of the lines
 * below; `head` is what stands between the marker and the first line of a block.
 */
function node(value: unknown, pad: string, head: string): string {
  if (typeof value === "string") return text(value, pad);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return ` ${String(value)}\n`;
  if (Array.isArray(value)) return list(value, pad);
  if (!isMap(value)) throw new Error(`Bug: a ${typeof value} has no place in a template.`);
  return intrinsic(value, pad) ?? map(value, pad, head);
}

function list(items: readonly unknown[], pad: string): string {
  if (items.length === 0) return " []\n";
  const inner = indented(pad);
  let lines = "\n";
  for (const item of items) lines += `${pad}-${node(item, inner, " ")}`;
  return lines;
}

function map(entries: Readonly<Record<string, unknown>>, pad: string, head: string): string {
  const inner = indented(pad);
  const comments = commentsOn(entries);
  let lines = "";
  let before = head === "" ? pad : "";
  for (const key in entries) {
    const value = entries[key];
    if (value === undefined) continue;
    const comment = comments?.[key];
    if (comment !== undefined) before += `# ${comment}\n${pad}`;
    lines += before + keyText(key) + node(value, inner, "");
    before = pad;
  }
  if (lines === "") return " {}\n";
  return head === "" ? `\n${lines}` : head + lines;
}

const PADS = Array.from({ length: 32 }, (_, depth) => "  ".repeat(depth));

function indented(pad: string): string {
  return PADS[pad.length / 2 + 1] ?? `${pad}  `;
}

function keyText(key: string): string {
  return `${scalar(key)}:`;
}

/** Intrinsic → its tag. An intrinsic that is not here keeps its long form, which is as good. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ["Ref", "!Ref"],
  ["Fn::Base64", "!Base64"],
  ["Fn::Cidr", "!Cidr"],
  ["Fn::Equals", "!Equals"],
  ["Fn::GetAtt", "!GetAtt"],
  ["Fn::GetAZs", "!GetAZs"],
  ["Fn::If", "!If"],
  ["Fn::ImportValue", "!ImportValue"],
  ["Fn::Join", "!Join"],
  ["Fn::Not", "!Not"],
  ["Fn::Select", "!Select"],
  ["Fn::Split", "!Split"],
  ["Fn::Sub", "!Sub"],
]);

function intrinsic(value: Readonly<Record<string, unknown>>, pad: string): string | undefined {
  const name = onlyKey(value);
  const tag = name === undefined ? undefined : TAGS.get(name);
  if (name === undefined || tag === undefined) return undefined;
  const argument = value[name];
  if (name === "Fn::GetAtt" && isStringPair(argument)) return ` ${tag} ${scalar(argument.join("."))}\n`;
  // YAML allows one tag per value, so an intrinsic directly inside a tag keeps its long form.
  if (isMap(argument)) return ` ${tag}${map(argument, pad, "")}`;
  return ` ${tag}${node(argument, pad, "")}`;
}

function onlyKey(value: Readonly<Record<string, unknown>>): string | undefined {
  let only: string | undefined;
  for (const key in value) {
    if (only !== undefined) return undefined;
    only = key;
  }
  return only;
}

function text(value: string, pad: string): string {
  if (!value.includes("\n") || !fitsLiteral(value)) return ` ${scalar(value)}\n`;
  const indent = pad === "" ? "  " : pad;
  const marker = value.endsWith("\n") ? "|" : "|-";
  const body = value.endsWith("\n") ? value.slice(0, -1) : value;
  return ` ${marker}\n${indent}${body.replaceAll(/\n(?=[^\n])/g, `\n${indent}`)}\n`;
}

function fitsLiteral(value: string): boolean {
  return !BEYOND_LITERAL.test(value) && !LOST_IN_LITERAL.test(value) && !hasInvisible(value);
}

/** Characters that need an escape, which a block literal has not. */
const BEYOND_LITERAL = /[^\n\x20-\x7e\u00a1-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd]/;

/** White space at an edge of the text or of a line, which a block literal may lose. */
const LOST_IN_LITERAL = /^[ \n]| \n| $|\n\n$/;

/** Text that every YAML reader takes as this very string without quotes. */
const PLAIN = /^[A-Za-z/_](?:[\w\-./*@+=,()$;<>^&!?%~]|:(?=[\w/.\-$*:])| (?=[\w\-./*@+=($]))*$/;

/** Words that one YAML version or another reads as a boolean, null or number. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** Scalars that were written before: most texts stand in the template of every workload. */
const scalars = new Map<string, string>();

/** One line of text as a YAML scalar. */
function scalar(value: string): string {
  const known = scalars.get(value);
  if (known !== undefined) return known;
  const written = PLAIN.test(value) && !RESERVED.test(value) ? value : quoted(value);
  if (scalars.size < 2000) scalars.set(value, written);
  return written;
}

function quoted(value: string): string {
  return escapeInvisible(JSON.stringify(value));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStringPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}
