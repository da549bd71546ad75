import { isAlias, isMap, isScalar, isSeq, type Pair } from "yaml";
import type { Span } from "../span.ts";
import { FILLED_IN, type AliasNode, type YamlNode, type YamlPair } from "./nodes.ts";

/** A node of the library as one of ours; undefined for what is none. */
export function fromLibrary(node: unknown): YamlNode | AliasNode | undefined {
  const { start, end } = spanOf(node);
  if (isAlias(node)) return { kind: "alias", name: node.source, start, end };
  if (isFilledIn(node)) return { ...written(node, start, end), kind: "scalar", value: FILLED_IN, isLiteral: false };
  if (isMap(node)) return { ...written(node, start, end), kind: "map", pairs: node.items.map(pairOf) };
  if (isSeq(node)) return { ...written(node, start, end), kind: "list", items: node.items.map(fromLibrary) };
  if (!isScalar(node)) return undefined;
  const isLiteral = node.type === "BLOCK_LITERAL";
  return { ...written(node, start, end), kind: "scalar", value: node.value, isLiteral };
}

function written({ anchor, tag }: { anchor?: string; tag?: string }, start: number, end: number) {
  return { anchor, tag, start, end };
}

function pairOf(pair: Pair): YamlPair {
  const { key, value } = pair;
  const isMerge = isScalar(key) && key.value === "<<" && key.type === "PLAIN";
  return { name: nameOf(key), key: spanOf(key), isMerge, value: fromLibrary(value) };
}

function nameOf(key: unknown): string {
  if (isFilledIn(key)) return FILLED_IN;
  return isScalar(key) ? String(key.value) : "";
}

function isFilledIn(node: unknown): node is { anchor?: string; tag?: string } {
  if (!isMap(node) || node.flow !== true || node.items.length !== 1) return false;
  const key = node.items[0]?.key;
  return isMap(key) && key.flow === true;
}

function spanOf(node: unknown): Span {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return { start: 0, end: 0 };
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
