import type { Span } from "../../span.ts";
import type { YamlNode, YamlPair } from "../nodes.ts";
import { blockScalarAt } from "./block-scalar.ts";
import {
  APOSTROPHE,
  COLON,
  Cursor,
  DASH,
  HASH,
  LINE_BREAK,
  list,
  map,
  QUOTE,
  scalar,
  SPACE,
  TAB,
  tagged,
  takeTag,
} from "./cursor.ts";
import { isFlow, takeFlow } from "./flow.ts";
import { withReturns } from "./line-breaks.ts";
import { takePlain } from "./plain.ts";
import { plainValue, quotedAt } from "./scalars.ts";

/**
 * The root of a YAML text that is written as most are: maps and lists by indentation, scalars and flow collections without
 * surprises, tags in CloudFormation's short form. Undefined for everything else, be it right or wrong. Nodes are those that
 * the library finds, in the same places.
 */
export function usualYaml(text: string): YamlNode | undefined {
  const plain = text.replaceAll("\r\n", "\n");
  if (OTHER_BREAKS.test(plain)) return undefined;
  const root = new UsualYaml(plain).root();
  if (root === undefined || plain === text) return root;
  return LONE_BREAK.test(text) ? undefined : withReturns(root, plain);
}

/** A line that ends otherwise than those of a text from Windows. */
const LONE_BREAK = /(?<!\r)\n/;

const OTHER_BREAKS = /[\r\u0085\u2028\u2029\ufeff]/;

/** More levels than that, and longer names, are left to the library. */
const MOST_LEVELS = 100;
const LONGEST_NAME = 500;

interface Placed {
  readonly node: YamlNode;
  /** Where what belongs to the node ends: a comment beside it, and those on lines below that go with it. */
  readonly after: number;
  /** True where deeper comments on the lines below go with it. */
  readonly takesComments: boolean;
}

/** A comment on a line of its own. */
interface Comment {
  readonly indent: number;
  readonly end: number;
}

interface Name extends Span {
  readonly name: string;
  readonly colon: number;
}

class UsualYaml {
  readonly #cursor: Cursor;
  /** The column of the line that the cursor is at; -1 at the end of the text. */
  #column = -1;
  /** True while the cursor is where a line has something, past empty ones and comments. */
  #isAtContent = false;
  /** The comments that were passed over, as far as they belong to nothing yet. */
  #comments: readonly Comment[] = [];
  /** True until a collection has ended after those comments. */
  #isFresh = false;
  #level = 0;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
  }

  root(): YamlNode | undefined {
    const cursor = this.#cursor;
    this.#toContent();
    if (this.#column === 0 && cursor.text.startsWith("---\n", cursor.at)) {
      cursor.at += 4;
      this.#toContent();
    }
    if (this.#column === -1) return undefined;
    const { node } = isFlow(cursor.code) ? this.#line(-1) : this.#block(this.#column, -1);
    if (!this.#isAtContent) this.#toContent();
    return cursor.isUnusual || this.#column !== -1 || node.kind === "scalar" ? undefined : node;
  }

  #giveUp(): Placed {
    const node = this.#cursor.giveUp();
    this.#column = -1;
    return { node, after: node.end, takesComments: false };
  }

  /** Goes to the next line that has something on it. */
  #toContent(): void {
    const cursor = this.#cursor;
    const comments: Comment[] = [];
    let start = cursor.at;
    for (cursor.skipBlanks(); cursor.code === HASH || cursor.code === LINE_BREAK; cursor.skipBlanks()) {
      const isComment = cursor.code === HASH;
      const indent = cursor.at - start;
      cursor.at = start = cursor.lineEnd + 1;
      if (isComment) comments.push({ indent, end: start });
    }
    this.#column = cursor.isAtEnd ? -1 : cursor.at - start;
    this.#comments = comments;
    this.#isFresh = true;
    this.#isAtContent = true;
    if (cursor.code === TAB) this.#giveUp();
  }

  /** What begins at a column: a list, a map, or something on one line below a name. */
  #block(column: number, indent: number): Placed {
    if (this.#isAtDash()) return this.#deeper(() => this.#list(column));
    const name = this.#name();
    if (name === undefined) return this.#tagged(indent, () => this.#giveUp());
    return this.#deeper(() => this.#map(column, name));
  }

  #deeper(take: () => Placed): Placed {
    if (++this.#level > MOST_LEVELS) return this.#giveUp();
    const placed = take();
    this.#level--;
    return placed;
  }

  #isAtDash(): boolean {
    return this.#cursor.code === DASH && this.#cursor.isBlankAt(1);
  }

  #map(column: number, first: Name): Placed {
    const cursor = this.#cursor;
    const pairs: YamlPair[] = [];
    let last: Placed | undefined;
    for (let name: Name | undefined = first; name !== undefined; name = this.#nextName(column)) {
      cursor.at = name.colon + 1;
      cursor.skipBlanks();
      this.#isAtContent = false;
      last = this.#value(column, true);
      const { start, end } = name;
      pairs.push({ name: name.name, key: { start, end }, isMerge: false, value: last.node });
    }
    return last === undefined ? this.#giveUp() : this.#closed(column, last, (end) => map(pairs, first.start, end));
  }

  /** The name at the column of a map; undefined where the map ends. */
  #nextName(column: number): Name | undefined {
    if (!this.#isAtContent) this.#toContent();
    if (this.#column < column) return undefined;
    const name = this.#column === column ? this.#name() : undefined;
    if (name === undefined) this.#giveUp();
    return name;
  }

  #list(column: number): Placed {
    const cursor = this.#cursor;
    const { at: start } = cursor;
    const items: YamlNode[] = [];
    let last: Placed | undefined;
    do {
      const dash = cursor.at++;
      cursor.skipBlanks();
      this.#isAtContent = false;
      last = this.#item(column, column + cursor.at - dash);
      items.push(last.node);
      if (!this.#isAtContent) this.#toContent();
    } while (this.#column === column && this.#isAtDash());
    if (this.#column > column) return this.#giveUp();
    return this.#closed(column, last, (end) => list(items, start, end));
  }

  /** What stands after a dash; a map or another list may begin on the same line. */
  #item(column: number, inner: number): Placed {
    if (this.#isAtDash()) return this.#deeper(() => this.#list(inner));
    const name = this.#isLineDone() ? undefined : this.#name();
    return name === undefined ? this.#value(column, false) : this.#deeper(() => this.#map(inner, name));
  }

  /** The collection with what follows its last value. */
  #closed(column: number, last: Placed, nodeUpTo: (end: number) => YamlNode): Placed {
    let end = last.after;
    let comments = this.#comments;
    while (this.#isFresh && last.takesComments && comments[0] !== undefined && comments[0].indent > column) {
      ({ end } = comments[0]);
      comments = comments.slice(1);
    }
    const isOwner = column > 0 && comments.some(({ indent }) => indent >= column);
    this.#comments = isOwner ? [] : comments;
    this.#isFresh = false;
    return { node: nodeUpTo(end), after: isOwner ? this.#cursor.at : end, takesComments: false };
  }

  /** The name of a property, with a colon after it; undefined where none begins. */
  #name(): Name | undefined {
    const { at: start, code, text } = this.#cursor;
    const found = code === QUOTE || code === APOSTROPHE ? quotedName(text, start) : this.#plainName();
    if (found === undefined || found.end - start > LONGEST_NAME) return undefined;
    return isBlank(text, found.colon + 1) ? found : undefined;
  }

  #plainName(): Name | undefined {
    const cursor = this.#cursor;
    const { at: start, lineEnd, text } = cursor;
    if (!cursor.isAtPlain(false) || text.startsWith("---", start) || text.startsWith("...", start)) return undefined;
    const line = text.slice(start, lineEnd);
    let length = line.indexOf(":");
    while (length !== -1 && !isBlank(line, length + 1)) length = line.indexOf(":", length + 1);
    if (length === -1) return undefined;
    const colon = start + length;
    while (line.charCodeAt(length - 1) === SPACE) length--;
    const written = line.slice(0, length);
    const end = start + length;
    if (written === "<<" || NO_NAME.test(written)) return undefined;
    return { name: String(plainValue(written)), start, end, colon };
  }

  /** What stands after a colon or a dash, on its line or below it. A list may begin at the column of its name. */
  #value(indent: number, mayBeNothing: boolean): Placed {
    if (this.#isLineDone()) return this.#below(indent, mayBeNothing);
    return this.#tagged(indent, () => this.#below(indent, false));
  }

  #isLineDone(): boolean {
    const { code } = this.#cursor;
    return code === LINE_BREAK || code === HASH || Number.isNaN(code);
  }

  /** What stands on this line, perhaps after a tag; `below` where a tag is all. */
  #tagged(indent: number, below: () => Placed): Placed {
    const cursor = this.#cursor;
    const tag = takeTag(cursor);
    const placed = tag !== undefined && this.#isLineDone() ? below() : this.#line(indent);
    if (tag === undefined) return placed;
    return { ...placed, node: tagged(placed.node, tag, cursor.text.slice(placed.node.start, placed.node.end)) };
  }

  #below(indent: number, mayBeNothing: boolean): Placed {
    const cursor = this.#cursor;
    const { at, code } = cursor;
    cursor.at = Math.min(cursor.lineEnd + 1, cursor.text.length);
    this.#toContent();
    const isBeside = mayBeNothing && this.#column === indent && this.#isAtDash();
    if (this.#column > indent || isBeside) return this.#block(this.#column, indent);
    if (!mayBeNothing || code === HASH || this.#comments.length > 0) return this.#giveUp();
    return { node: scalar(null, at, at), after: at, takesComments: false };
  }

  /** A scalar or a flow collection, to the end of the line. */
  #line(indent: number): Placed {
    const cursor = this.#cursor;
    const { at: start, code, text } = cursor;
    if (code === LITERAL || code === FOLDED) return this.#blockScalar(indent);
    if (isFlow(code)) return this.#toLineEnd(takeFlow(cursor, indent));
    if (code !== QUOTE && code !== APOSTROPHE) return this.#toLineEnd(takePlain(cursor, indent));
    const quoted = quotedAt(text, start);
    if (quoted === undefined) return this.#giveUp();
    cursor.at = quoted.end;
    return this.#toLineEnd(scalar(quoted.value, start, quoted.end));
  }

  #blockScalar(indent: number): Placed {
    const cursor = this.#cursor;
    const { at: start, text } = cursor;
    const block = blockScalarAt(text, start, indent);
    if (block === undefined) return this.#giveUp();
    cursor.at = block.end;
    this.#isAtContent = false;
    return { node: scalar(block.value, start, block.end, block.isLiteral), after: block.end, takesComments: false };
  }

  #toLineEnd(node: YamlNode): Placed {
    const cursor = this.#cursor;
    const { at: end } = cursor;
    cursor.skipBlanks();
    if (!this.#isLineDone() || (cursor.code === HASH && cursor.at === end)) return this.#giveUp();
    cursor.at = Math.min(cursor.lineEnd + 1, cursor.text.length);
    this.#isAtContent = false;
    return { node, after: cursor.at, takesComments: true };
  }
}

const LITERAL = 124;
const FOLDED = 62;

/** What has a comment before its colon, or no blank where there seems to be one. */
const NO_NAME = /\t| #/;

function quotedName(text: string, start: number): Name | undefined {
  const quoted = quotedAt(text, start);
  if (quoted === undefined) return undefined;
  let colon = quoted.end;
  while (text.charCodeAt(colon) === SPACE) colon++;
  return text.charCodeAt(colon) === COLON ? { name: quoted.value, start, end: quoted.end, colon } : undefined;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || code === LINE_BREAK || Number.isNaN(code);
}
