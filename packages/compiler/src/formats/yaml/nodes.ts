import type { Span } from "../span.ts";

/** What a YAML text consists of, and where that stands; without the name, tag and anchor that a node may have. */
export type YamlNode = ScalarNode | MapNode | ListNode;

interface Written extends Span {
  /** `!Ref`, where one is written. */
  readonly tag: string | undefined;
  /** The name by which aliases repeat it. */
  readonly anchor: string | undefined;
}

export interface ScalarNode extends Written {
  readonly kind: "scalar";
  readonly value: unknown;
  /** True for a literal block, each line of which is a line of the text. */
  readonly isLiteral: boolean;
}

export interface MapNode extends Written {
  readonly kind: "map";
  readonly pairs: readonly YamlPair[];
}

export interface ListNode extends Written {
  readonly kind: "list";
  readonly items: readonly (YamlNode | AliasNode | undefined)[];
}

/** A node that is repeated. */
export interface AliasNode extends Span {
  readonly kind: "alias";
  readonly name: string;
}

/** A property; its name is empty where that is none. */
export interface YamlPair {
  readonly name: string;
  readonly key: Span;
  /** True for `<<`, whose value has properties of the map. */
  readonly isMerge: boolean;
  readonly value: YamlNode | AliasNode | undefined;
}

/** How `{{ name }}` reads where no quotes are around it: YAML takes it for a map whose only name is one. */
export const FILLED_IN = "{{ }}";
