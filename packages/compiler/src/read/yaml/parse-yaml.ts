import type { Path } from "@ecs-dsl/validators";
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Alias,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
  type Scalar,
} from "yaml";
import { MAX_DEPTH, tooDeep, tooDeepAt } from "../decode.ts";
import type { InputProblem } from "../input-problem.ts";
import type { DuplicateKey, ParseResult } from "../parsed-text.ts";
import type { Located, Span } from "../span.ts";
import { quoteUnquoted } from "./quote-unquoted.ts";

/** Values that aliases may repeat: far more than any template has, far fewer than a bomb makes. */
const MAX_ALIASED = 100_000;

const SYNTAX = "input/yaml-syntax";

/** Parses YAML with CloudFormation's short forms (`!Ref x` reads as `{ Ref: x }`). */
export function parseYaml(text: string): ParseResult {
  const result = parsedAs(text);
  if (result.problem?.code !== SYNTAX) return result;
  const quoted = quoteUnquoted(text);
  const known = quoted === text ? undefined : parsedAs(quoted).parsed;
  return known === undefined ? result : { parsed: { ...known, isFilledIn: true } };
}

function parsedAs(written: string): ParseResult {
  // The library takes a carriage return at the very end for a part of the last value.
  const text = written.endsWith("\r") ? `${written.slice(0, -1)}\n` : written;
  const deepAt = tooDeepAt(text) ?? blockTooDeepAt(text);
  if (deepAt !== undefined) return { problem: tooDeep(deepAt) };
  const document = parseDocument(text, { logLevel: "error", prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error?.code === "MULTIPLE_DOCS" && !isEndOfLast(text, error.pos[0])) return { several: true };
  if (error !== undefined && error.code !== "MULTIPLE_DOCS")
    return { problem: syntaxProblem(error.message, error.pos[0]) };
  const tree = new Tree(document.contents);
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

/** True where nothing but marks and comments follows, as where each document is ended by the mark of the next one. */
function isEndOfLast(text: string, offset: number): boolean {
  const lines = text.slice(offset).split("\n");
  return lines.every((line) => /^\s*(?:---|\.\.\.)?\s*(?:#.*)?$/.test(line));
}

function syntaxProblem(message: string, offset: number): InputProblem {
  return {
    code: SYNTAX,
    message: `The text is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`,
    help: "Fix the text here, or a line or two above: indentation, a missing quote and a stray colon are the usual causes.",
    offset,
  };
}

function lostAlias({ range, source }: Alias): InputProblem {
  return {
    code: SYNTAX,
    message: `The text is not YAML: the alias *${source} repeats what nothing before it names &${source}.`,
    help: `Name the value that is meant &${source}, before it is repeated.`,
    offset: range?.[0] ?? 0,
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

type YamlNode = Scalar | YAMLMap | YAMLSeq;

/** The nodes of one document, with aliases followed. */
class Tree {
  isBomb = false;
  /** The first alias of an anchor that does not exist. */
  lost: Alias | undefined;
  /** The first name that stands twice in one map. */
  duplicate: DuplicateKey | undefined;
  readonly #root: unknown;
  readonly #anchors = new Map<string, YamlNode>();
  #aliased = 0;

  constructor(root: unknown) {
    this.#root = root;
  }

  value(): unknown {
    return this.#value(this.#root, 0, false);
  }

  #value(written: unknown, depth: number, isAliased: boolean): unknown {
    if (this.isBomb || this.#overBudget(depth, isAliased)) return undefined;
    const node = this.#follow(written);
    if (node === undefined && isAlias(written)) this.lost ??= written;
    if (node === undefined) return null;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    const value = this.#untagged(node, depth + 1, isAliased || node !== written);
    return intrinsic(node.tag, value);
  }

  #overBudget(depth: number, isAliased: boolean): boolean {
    if (isAliased) this.#aliased++;
    this.isBomb = depth > MAX_DEPTH * 2 || this.#aliased > MAX_ALIASED;
    return this.isBomb;
  }

  #untagged(node: YamlNode, depth: number, isAliased: boolean): unknown {
    if (isFilledIn(node)) return FILLED_IN;
    if (isMap(node)) return this.#mapValue(node, depth, isAliased);
    if (isSeq(node)) return node.items.map((item) => this.#value(item, depth, isAliased) ?? null);
    return node.value;
  }

  #mapValue(map: YAMLMap, depth: number, isAliased: boolean): unknown {
    const own: [string, unknown][] = [];
    const merged: [string, unknown][] = [];
    for (const pair of map.items) {
      const value = this.#value(pair.value, depth, isAliased) ?? null;
      if (isMerge(pair)) merged.push(...mergedEntries(value));
      else own.push([keyOf(pair), value]);
    }
    const value = Object.fromEntries(own);
    if (Object.keys(value).length < own.length) this.duplicate ??= duplicateIn(map);
    return merged.length === 0 ? value : Object.fromEntries([...merged, ...own]);
  }

  #follow(node: unknown): YamlNode | undefined {
    if (isAlias(node)) return this.#anchors.get(node.source);
    return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
  }

  nodeAt(path: Path): YamlNode | undefined {
    let node = this.#follow(this.#root);
    for (const step of path) node = node === undefined ? undefined : this.#step(node, step)?.node;
    return node;
  }

  locate(path: Path): Located {
    let node = this.#follow(this.#root);
    let value = spanOf(node);
    let key: Span | undefined;
    for (const [steps, step] of path.entries()) {
      const next = node === undefined ? undefined : this.#step(node, step);
      if (next === undefined) return { steps, value, ...(key === undefined ? {} : { key }) };
      ({ node, value, key } = next);
    }
    return { steps: path.length, value, ...(key === undefined ? {} : { key }) };
  }

  #step(node: YamlNode, step: string | number): Step | undefined {
    if (isMap(node)) {
      const pair = node.items.findLast((each) => keyOf(each) === String(step));
      if (pair !== undefined)
        return { node: this.#follow(pair.value), value: spanOf(pair.value), key: spanOf(pair.key) };
    }
    if (isSeq(node) && typeof step === "number" && step < node.items.length) {
      return { node: this.#follow(node.items[step]), value: spanOf(node.items[step]) };
    }
    // In the short form the intrinsic's name is the node's own tag.
    return node.tag !== undefined && longName(node.tag) === step ? { node, value: spanOf(node) } : undefined;
  }
}

/** What is filled in may be different each time. */
function duplicateIn({ items }: YAMLMap): DuplicateKey | undefined {
  const seen = new Set<string>();
  for (const pair of items) {
    const name = keyOf(pair);
    if (name === "" || name === FILLED_IN || isMerge(pair)) continue;
    if (seen.has(name)) return { name, offset: spanOf(pair.key).start };
    seen.add(name);
  }
  return undefined;
}

interface Step {
  readonly node: YamlNode | undefined;
  readonly value: Span;
  readonly key?: Span;
}

function keyOf(pair: Pair): string {
  if (isFilledIn(pair.key)) return FILLED_IN;
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** How `{{ name }}` reads where no quotes are around it: YAML takes it for a mapping whose only key is one. */
const FILLED_IN = "{{ }}";

function isFilledIn(node: unknown): boolean {
  if (!isMap(node) || node.flow !== true || node.items.length !== 1) return false;
  const key = node.items[0]?.key;
  return isMap(key) && key.flow === true;
}

function isMerge(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === "<<" && pair.key.type === "PLAIN";
}

function mergedEntries(value: unknown): readonly [string, unknown][] {
  if (Array.isArray(value)) return value.toReversed().flatMap(mergedEntries);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function spanOf(node: unknown): Span {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return { start: 0, end: 0 };
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** `!Ref` → `Ref`, `!GetAtt` → `Fn::GetAtt`; undefined for tags that are YAML's own. */
function longName(tag: string): string | undefined {
  if (!tag.startsWith("!") || tag.length < 2) return undefined;
  const name = tag.slice(1);
  return name === "Ref" || name === "Condition" ? name : `Fn::${name}`;
}

function intrinsic(tag: string | undefined, value: unknown): unknown {
  const name = tag === undefined ? undefined : longName(tag);
  return name === undefined ? value : { [name]: value };
}

/** In a literal block each line of the string is a line of the file, indented by as much as its first. */
function withinBlock(text: string, node: YamlNode | undefined, offset: number): number | undefined {
  if (!isScalar(node) || node.type !== "BLOCK_LITERAL" || typeof node.value !== "string" || !node.range)
    return undefined;
  const before = node.value.slice(0, offset).split("\n");
  const lines = text.slice(node.range[0], node.range[1]).split("\n");
  const indent = blockIndent(node.value, lines);
  if (indent === undefined) return undefined;
  const lineStart = lines.slice(0, before.length).reduce((sum, line) => sum + line.length + 1, node.range[0]);
  return lineStart + indent + (before.at(-1)?.length ?? 0);
}

function blockIndent(value: string, [, ...lines]: readonly string[]): number | undefined {
  const [first = ""] = value.split("\n");
  const written = lines[0]?.replace(/\r$/, "");
  return written === undefined || !written.endsWith(first) ? undefined : written.length - first.length;
}
