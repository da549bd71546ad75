import type { Path } from "@ecs-dsl/validators";
import { MAX_DEPTH } from "../decode.ts";
import type { DuplicateKey } from "../parsed-text.ts";
import type { Located, Span } from "../span.ts";
import { FILLED_IN, type AliasNode, type MapNode, type YamlNode } from "./nodes.ts";

/** Values that aliases may repeat: far more than any template has, far fewer than a bomb makes. */
export const MAX_ALIASED = 100_000;

type Node = YamlNode | AliasNode | undefined;

/** The nodes of one document, with aliases followed. CloudFormation's short forms are read as the long ones. */
export class YamlTree {
  isBomb = false;
  /** The first alias of an anchor that does not exist. */
  lost: AliasNode | undefined;
  /** The first name that stands twice in one map. */
  duplicate: DuplicateKey | undefined;
  readonly #root: Node;
  readonly #anchors = new Map<string, YamlNode>();
  #aliased = 0;

  constructor(root: Node) {
    this.#root = root;
  }

  value(): unknown {
    return this.#value(this.#root, 0, false);
  }

  #value(written: Node, depth: number, isAliased: boolean): unknown {
    if (this.isBomb || this.#overBudget(depth, isAliased)) return undefined;
    const node = this.#follow(written);
    if (node === undefined && written?.kind === "alias") this.lost ??= written;
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
    if (node.kind === "map") return this.#mapValue(node, depth, isAliased);
    if (node.kind === "list") return node.items.map((item) => this.#value(item, depth, isAliased) ?? null);
    return node.value;
  }

  #mapValue(map: MapNode, depth: number, isAliased: boolean): unknown {
    const own: Record<string, unknown> = {};
    let merged: (readonly [string, unknown])[] | undefined;
    let isRepeated = false;
    for (const { isMerge, name, value: written } of map.pairs) {
      const value = this.#value(written, depth, isAliased) ?? null;
      if (isMerge) (merged ??= []).push(...mergedEntries(value));
      else {
        isRepeated ||= Object.hasOwn(own, name);
        setOwn(own, name, value);
      }
    }
    if (isRepeated) this.duplicate ??= duplicateIn(map);
    return merged === undefined ? own : Object.fromEntries([...merged, ...Object.entries(own)]);
  }

  #follow(node: Node): YamlNode | undefined {
    return node?.kind === "alias" ? this.#anchors.get(node.name) : node;
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
    if (node.kind === "map") {
      const name = String(step);
      const pair = node.pairs.findLast((each) => each.name === name);
      if (pair !== undefined) return { node: this.#follow(pair.value), value: spanOf(pair.value), key: pair.key };
    }
    if (node.kind === "list" && typeof step === "number" && step < node.items.length) {
      return { node: this.#follow(node.items[step]), value: spanOf(node.items[step]) };
    }
    // In the short form the intrinsic's name is the node's own tag.
    return node.tag !== undefined && longName(node.tag) === step ? { node, value: spanOf(node) } : undefined;
  }
}

interface Step {
  readonly node: YamlNode | undefined;
  readonly value: Span;
  readonly key?: Span;
}

/** Sets an own property even when its name is `__proto__`. */
function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** What is filled in may be different each time. */
function duplicateIn({ pairs }: MapNode): DuplicateKey | undefined {
  const seen = new Set<string>();
  for (const { isMerge, key, name } of pairs) {
    if (name === "" || name === FILLED_IN || isMerge) continue;
    if (seen.has(name)) return { name, offset: key.start };
    seen.add(name);
  }
  return undefined;
}

function mergedEntries(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.toReversed().flatMap(mergedEntries);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function spanOf(node: Node): Span {
  return node === undefined ? { start: 0, end: 0 } : { start: node.start, end: node.end };
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
