import type { Path } from "@ecs-dsl/validators";
import { isMap, isPair, isScalar, isSeq, stringify, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Span } from "../span.ts";
import { lineBreak, lineStart, nested, onOneLine, replaced, type TextEditor } from "../text-editor.ts";
import { pairSpan, reach, spanOf, type Reached } from "./yaml-nodes.ts";
import { innerText, scalarText } from "./yaml-scalar.ts";

/** Edits YAML where it stands: comments, quotes, tags and styles of everything else stay. */
export const yamlEditor: TextEditor = { set, remove, rename, wrap, setText };

function set(text: string, path: Path, value: unknown): string | undefined {
  const reached = reach(text, path);
  if (reached === undefined) return undefined;
  if (reached.steps === path.length) return replace(text, reached, value);
  const [name, ...rest] = path.slice(reached.steps);
  // What is merged in would be hidden as a whole by an object of the same name.
  if (name === undefined || (rest.length > 0 && isMerged(reached.node))) return undefined;
  return insert(text, reached, name, nested(rest, value));
}

/** True for a map with another one merged in: `<<: *other`. */
function isMerged(node: Reached["node"]): boolean {
  return isMap(node) && node.items.some(({ key }) => isScalar(key) && key.value === "<<" && key.type === "PLAIN");
}

function replace(text: string, { node, pair, parent }: Reached, value: unknown): string | undefined {
  const span = withTag(text, node, spanOf(text, node ?? pair?.value));
  if (span === undefined) return undefined;
  const isEmpty = span.start === span.end;
  const isScalarThere = node === undefined || isScalar(node);
  if (node?.tag?.startsWith("!") === true && !(isScalarThere && typeof value === "string")) return undefined;
  const isInFlow = isFlow(parent);
  const isPlain = typeof value !== "object" || value === null;
  const by = isPlain ? scalarText(value, isInFlow, isScalar(node) ? node : undefined) : flow(value);
  const space = isEmpty && /\S/.test(text.charAt(span.start - 1)) ? " " : "";
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
  return isBlock && pair !== undefined
    ? besideName(text, pair, span, by)
    : replaced(text, span.start, span.end, space + by);
}

/** `!Ref` and its like go with the value that they make; `!Sub` of a text without a variable is that text. */
function withTag(text: string, node: Reached["node"], span: Span | undefined): Span | undefined {
  if (span === undefined || !isScalar(node) || node.tag?.startsWith("!") !== true || node.tag === "!Sub") return span;
  const tag = /![^\s,[\]{}]+[ \t]*$/.exec(text.slice(lineStart(text, span.start), span.start));
  return tag === null ? undefined : { start: span.start - tag[0].length, end: span.end };
}

/** A block starts below its name, a list even in the name's own column, where nothing else may stand. */
function besideName(text: string, pair: Pair, { start, end }: Span, by: string): string | undefined {
  const name = spanOf(text, pair.key);
  const colon = name === undefined ? -1 : text.indexOf(":", name.end);
  if (name === undefined || colon < 0 || colon >= start) return undefined;
  if (text.slice(colon + 1, start).trim() === "") return replaced(text, colon + 1, end, ` ${by}`);
  const isDeeper = columnOf(text, start) > columnOf(text, name.start);
  return replaced(text, start, end, isDeeper ? by : `  ${by}`);
}

function insert(text: string, { node, pair }: Reached, name: string | number, value: unknown): string | undefined {
  if (isMap(node) && typeof name === "string")
    return node.flow ? inFlow(text, node, name, value) : inBlock(text, node, name, value);
  if (isSeq(node) && name === node.items.length)
    return node.flow ? inFlow(text, node, undefined, value) : inList(text, node, value);
  const isNothing = isScalar(node) && node.value === null && pair !== undefined;
  return isNothing ? replace(text, { steps: 0, node, pair }, nested([name], value)) : undefined;
}

function inBlock(text: string, map: YAMLMap, name: string, value: unknown): string | undefined {
  const [first, last] = [map.items[0], map.items.at(-1)];
  const start = first === undefined ? undefined : pairSpan(text, first)?.start;
  const end = last === undefined ? undefined : pairSpan(text, last)?.end;
  return start === undefined || end === undefined
    ? undefined
    : newLine(text, end, columnOf(text, start), stringify({ [name]: value }));
}

function inList(text: string, list: YAMLSeq, value: unknown): string | undefined {
  const span = spanOf(text, list);
  return span === undefined ? undefined : newLine(text, span.end, columnOf(text, span.start), stringify([value]));
}

/** Adds lines after the line that ends what `end` belongs to, so that a comment on it stays with it. */
function newLine(text: string, end: number, column: number, lines: string): string {
  const breakAt = text.indexOf("\n", end);
  const at = breakAt < 0 ? text.length : text.charAt(breakAt - 1) === "\r" ? breakAt - 1 : breakAt;
  const indented = lines
    .trimEnd()
    .split("\n")
    .map((line) => " ".repeat(column) + line);
  return replaced(text, at, at, lineBreak(text) + indented.join(lineBreak(text)));
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function inFlow(
  text: string,
  collection: YAMLMap | YAMLSeq,
  name: string | undefined,
  value: unknown,
): string | undefined {
  const last = collection.items.at(-1);
  const beside = isPair(last) ? last.key : last;
  const style = isScalar(beside) ? beside : undefined;
  const shown = style?.type === "QUOTE_DOUBLE" ? onOneLine(value) : flow(value);
  const added = name === undefined ? shown : `${scalarText(name, true, style)}: ${shown}`;
  const span = last === undefined ? spanOf(text, collection) : itemSpan(text, last);
  if (span === undefined) return undefined;
  if (last !== undefined) return replaced(text, span.end, span.end, `, ${added}`);
  return replaced(text, span.start, span.end, name === undefined ? `[${added}]` : `{ ${added} }`);
}

function flow(value: unknown): string {
  return typeof value === "object" && value !== null ? onOneLine(value) : scalarText(value, true);
}

function remove(text: string, path: Path): string | undefined {
  const reached = reach(text, path);
  if (reached === undefined || reached.steps < path.length || reached.parent === undefined) return undefined;
  const { parent, pair } = reached;
  const items: readonly unknown[] = parent.items;
  const index = items.findLastIndex((item) => item === (pair ?? reached.node));
  if (index < 0) return undefined;
  if (items.length === 1) return set(text, path.slice(0, -1), isMap(parent) ? {} : []);
  if (parent.flow === true) return withoutFlowItem(text, items, index);
  return isMap(parent) ? withoutPair(text, parent, index) : withoutListItem(text, parent, index);
}

function withoutFlowItem(text: string, items: readonly unknown[], index: number): string | undefined {
  const [before, here, after] = [items[index - 1], items[index], items[index + 1]].map((item) => itemSpan(text, item));
  if (here === undefined) return undefined;
  if (before !== undefined) return replaced(text, before.end, here.end, "");
  return after === undefined ? undefined : replaced(text, here.start, after.start, "");
}

function withoutPair(text: string, map: YAMLMap, index: number): string | undefined {
  const span = itemSpan(text, map.items[index]);
  const next = itemSpan(text, map.items[index + 1]);
  if (span === undefined) return undefined;
  const start = lineStart(text, span.start);
  if (text.slice(start, span.start).trim() === "") return withoutLines(text, start, span.end);
  // The first property of a list item shares its line with the dash.
  return next === undefined ? undefined : replaced(text, span.start, next.start, "");
}

function withoutListItem(text: string, list: YAMLSeq, index: number): string | undefined {
  const all = spanOf(text, list);
  const span = itemSpan(text, list.items[index]);
  if (all === undefined || span === undefined) return undefined;
  const start = lineStart(text, span.start);
  const dash = start + columnOf(text, all.start);
  if (text.charAt(dash) !== "-" || text.slice(start, dash).trim() !== "") return undefined;
  return withoutLines(text, start, span.end);
}

function withoutLines(text: string, start: number, end: number): string {
  const breakAt = text.indexOf("\n", end);
  if (breakAt >= 0) return replaced(text, start, breakAt + 1, "");
  return text.slice(0, start).replace(/\r?\n$/, "");
}

function itemSpan(text: string, item: unknown): { readonly start: number; readonly end: number } | undefined {
  return isPair(item) ? pairSpan(text, item) : spanOf(text, item);
}

function rename(text: string, path: Path, name: string): string | undefined {
  const reached = reach(text, path);
  if (reached === undefined || reached.steps < path.length || reached.pair === undefined) return undefined;
  const span = spanOf(text, reached.pair.key);
  return span === undefined
    ? undefined
    : replaced(text, span.start, span.end, scalarText(name, isFlow(reached.parent)));
}

/** A block begins with a dash where two of its spaces were; everything else gets brackets. */
function wrap(text: string, path: Path): string | undefined {
  const reached = reach(text, path);
  if (reached === undefined || reached.steps < path.length || reached.pair === undefined) return undefined;
  const { node, pair } = reached;
  const [name, span] = [spanOf(text, pair.key), spanOf(text, node)];
  // A name or a tag would be the list's.
  if (name === undefined || span === undefined || node?.anchor !== undefined || node?.tag?.startsWith("!") === true)
    return undefined;
  const by = text.slice(span.start, span.end);
  if (isScalar(node)) return canBeInFlow(by) ? replaced(text, span.start, span.end, `[${by}]`) : undefined;
  if (node?.flow === true) return replaced(text, span.start, span.end, `[${by}]`);
  const dash = span.start - 2;
  const isRoom = columnOf(text, dash) >= columnOf(text, name.start) && lineStart(text, span.start) <= dash;
  return isRoom && text.slice(dash, span.start) === "  " ? replaced(text, dash, span.start, "- ") : undefined;
}

/** True for a scalar that means the same between brackets. */
function canBeInFlow(scalar: string): boolean {
  return /^(?:"[^"\n]*"|'[^'\n]*'|[\w./:-]*\w)$/.test(scalar);
}

function setText(text: string, path: Path, value: string): string | undefined {
  const reached = reach(text, path);
  const span = spanOf(text, reached?.node);
  if (reached === undefined || reached.steps < path.length || span === undefined || !isScalar(reached.node))
    return undefined;
  const by = innerText(text.slice(span.start, span.end), value, reached.node.type);
  return replaced(text, span.start, span.end, by.replaceAll("\n", lineBreak(text)));
}

function isFlow(collection: Pair | YAMLMap | YAMLSeq | undefined): boolean {
  return !isPair(collection) && collection?.flow === true;
}
