import type { Path } from "@ecs-dsl/validators";
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Span } from "../span.ts";

export type YamlNode = Scalar | YAMLMap | YAMLSeq;

/** The deepest node of a path, reached without following aliases: what an alias repeats is not this place's to change. */
export interface Reached {
  readonly steps: number;
  readonly node: YamlNode | undefined;
  /** The pair or item that was reached last, and the collection it is in. */
  readonly pair?: Pair;
  readonly parent?: YAMLMap | YAMLSeq;
}

/** Walks along a path of YAML text; undefined when it cannot be parsed. */
export function reach(text: string, path: Path): Reached | undefined {
  const document = documentOf(text);
  if (document.errors.length > 0) return undefined;
  let reached: Reached = { steps: 0, node: asNode(document.contents) };
  for (const step of path) {
    const next = below(reached, step);
    if (next === undefined) return reached;
    reached = next;
  }
  return reached;
}

interface Parsed {
  readonly text: string;
  readonly document: ReturnType<typeof parseDocument>;
}

let recent: readonly Parsed[] = [];

/** The text that fixes are made to, and the one that the latest of them is at, are asked for again and again. */
function documentOf(text: string): Parsed["document"] {
  const known = recent.find((one) => one.text === text);
  const parsed = known ?? { text, document: parseDocument(text, OPTIONS) };
  recent = [parsed, ...recent.filter((one) => one !== parsed)].slice(0, 2);
  return parsed.document;
}

const OPTIONS = { logLevel: "silent", prettyErrors: false, uniqueKeys: false } as const;

function below({ node, steps }: Reached, step: string | number): Reached | undefined {
  if (isMap(node)) {
    const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair === undefined ? undefined : { steps: steps + 1, node: asNode(pair.value), pair, parent: node };
  }
  if (isSeq(node) && typeof step === "number" && step < node.items.length) {
    return { steps: steps + 1, node: asNode(node.items[step]), parent: node };
  }
  // `!Sub text` is `{ Fn::Sub: text }`: the step is taken by the tag.
  const isTag = node?.tag !== undefined && (node.tag === `!${step}` || `Fn::${node.tag.slice(1)}` === step);
  return isTag ? { steps: steps + 1, node } : undefined;
}

function asNode(node: unknown): YamlNode | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
}

/** Where a node stands, without its tag and anchor, and without the line breaks after it. */
export function spanOf(text: string, node: unknown): Span | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  if (!node.range) return undefined;
  const [start, end] = node.range;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Where a pair stands, from its name to the end of its value. */
export function pairSpan(text: string, pair: Pair): Span | undefined {
  const key = spanOf(text, pair.key);
  const value = spanOf(text, pair.value);
  if (key === undefined) return undefined;
  return { start: key.start, end: Math.max(key.end, value?.end ?? 0) };
}
