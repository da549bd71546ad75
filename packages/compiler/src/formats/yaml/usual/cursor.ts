import type { ListNode, MapNode, ScalarNode, YamlNode } from "../nodes.ts";

export const TAB = 9;
export const LINE_BREAK = 10;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_MAP = 123;
export const CLOSE_MAP = 125;

const INDICATOR = /^$|[,[\]{}#&*!|>'"%@`\s]/;
const FLOW_INDICATOR = /[,[\]{}]/;

/** Where in a text its reader is. */
export class Cursor {
  readonly text: string;
  at = 0;
  /** True once something was met that is left to the library. Reading goes to the end of the text at once. */
  isUnusual = false;

  constructor(text: string) {
    this.text = text;
  }

  /** The character here; NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** True where a blank, a line break or the end follows `ahead` characters from here. */
  isBlankAt(ahead: number): boolean {
    const code = this.text.charCodeAt(this.at + ahead);
    return code === SPACE || code === LINE_BREAK || Number.isNaN(code);
  }

  skipBlanks(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  /** Offset of the end of the line, before its break. */
  get lineEnd(): number {
    const end = this.text.indexOf("\n", this.at);
    return end === -1 ? this.text.length : end;
  }

  /** True where a text without quotes begins. */
  isAtPlain(isInFlow: boolean): boolean {
    const first = this.text.charAt(this.at);
    if (first !== "-" && first !== "?" && first !== ":") return !INDICATOR.test(first);
    return !this.isBlankAt(1) && !(isInFlow && FLOW_INDICATOR.test(this.text.charAt(this.at + 1)));
  }

  /** Leaves the text to the library. */
  giveUp(): ScalarNode {
    this.isUnusual = true;
    this.at = this.text.length;
    return scalar(null, this.at, this.at);
  }
}

export function scalar(value: unknown, start: number, end: number, isLiteral = false): ScalarNode {
  return { kind: "scalar", value, isLiteral, start, end, tag: undefined, anchor: undefined };
}

export function map(pairs: MapNode["pairs"], start: number, end: number): MapNode {
  return { kind: "map", pairs, start, end, tag: undefined, anchor: undefined };
}

export function list(items: ListNode["items"], start: number, end: number): ListNode {
  return { kind: "list", items, start, end, tag: undefined, anchor: undefined };
}

const TAG = /![A-Za-z](?:[\w:.-]*\w)?(?=[ \n])/y;

/** Takes a tag such as `!Ref`; undefined where there is none, or one of another form. */
export function takeTag(cursor: Cursor): string | undefined {
  TAG.lastIndex = cursor.at;
  const [tag] = TAG.exec(cursor.text) ?? [];
  if (tag === undefined) return undefined;
  cursor.at += tag.length;
  cursor.skipBlanks();
  return tag;
}

/** The node as it is with a tag: a scalar is the text that is written. */
export function tagged(node: YamlNode, tag: string, written: string): YamlNode {
  return node.kind === "scalar" && typeof node.value !== "string" ? { ...node, value: written, tag } : { ...node, tag };
}
