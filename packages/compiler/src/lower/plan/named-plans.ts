import { shown } from "@ecs-dsl/validators/words";
import { conformProps } from "../nouns/conform-props.ts";
import type { Lowering } from "../lowering.ts";
import { byCodeUnit } from "../resolve/names.ts";
import { labelled, noun, type Noun } from "../nouns/noun.ts";
import type { Plan } from "./plan.ts";
import type { StructPropShape } from "../nouns/prop-shape.ts";

/** A DSL value with a name, or what a JavaScript user passed for one. */
export interface NamedNode<Props> {
  readonly name: string;
  readonly props: Props;
}

export interface NamedGroup {
  /** What a label begins with: `loadBalancers`. */
  readonly label: string;
  /** What a sentence calls one of them: `load balancer`. */
  readonly words: string;
}

/** How nodes of some kinds are called and planned. */
export interface Naming<Node, Planned> {
  readonly group: (node: Node) => NamedGroup;
  readonly plan: (node: Node, subject: Noun) => Planned;
  /** What two of them may not share: their name by default. */
  readonly key?: (node: Node) => string;
  /** Two values that say the same are one noun, as code that is shared makes them; by default they are not. */
  readonly mergesEqual?: boolean;
}

/** A noun that has the name of an earlier one and is another. */
export interface Duplicate {
  /** What a sentence calls one of them: `load balancer`. */
  readonly words: string;
  readonly name: string;
  readonly subject: Noun;
  readonly earlier: Noun;
}

/** Nouns by name. The same noun may come often; two may not share a name. */
export class NamedPlans<Node extends NamedNode<object>, Planned extends Plan<object>> {
  readonly #naming: Naming<Node, Planned>;
  readonly #byKey = new Map<string, Planned>();
  /** Nouns that were added after another of their name. */
  readonly duplicates: Duplicate[] = [];

  constructor(naming: Naming<Node, Planned>) {
    this.#naming = naming;
  }

  /** All of them, sorted by what tells them apart. */
  get all(): readonly Planned[] {
    return Array.from(this.#byKey)
      .toSorted(([left], [right]) => byCodeUnit(left, right))
      .map(([, planned]) => planned);
  }

  add(node: Node): Planned {
    const key = this.#naming.key?.(node) ?? node.name;
    const earlier = this.#byKey.get(key);
    if (earlier?.subject.node === node) return earlier;
    const group = this.#naming.group(node);
    const subject = namedNoun(node, group);
    if (earlier !== undefined) {
      this.#compare(group, subject, earlier.subject);
      return earlier;
    }
    const plan = this.#naming.plan(node, subject);
    // What the noun refers to is planned with it, and may have its name.
    const inner = this.#byKey.get(key);
    if (inner !== undefined) this.#compare(group, inner.subject, subject);
    this.#byKey.set(key, plan);
    return plan;
  }

  #compare({ words }: NamedGroup, subject: Noun, earlier: Noun): void {
    if (this.#naming.mergesEqual === true && isSameContent(subject.node, earlier.node)) return;
    this.duplicates.push({ words, name: nameOf(subject.node), subject, earlier });
  }
}

/** How findings speak of a noun with a name. */
export function namedNoun(node: NamedNode<object>, { label, words }: NamedGroup): Noun {
  return noun(node, labelled(label, node.name), `${words} ${shown(node.name)}`);
}

/** The props of a noun as far as they have their shape. */
export function conformed<Props extends object>(
  lowering: Lowering,
  subject: Noun,
  shape: StructPropShape,
  props: Props,
): Partial<Props> {
  return conformProps<Partial<Props>>(lowering, subject, shape, props);
}

function nameOf(node: object): string {
  return String(Reflect.get(node, "name"));
}

/** True when two nodes would be lowered to the same. Values that hold themselves are never the same. */
function isSameContent(left: object, right: object): boolean {
  try {
    return JSON.stringify(left) === JSON.stringify(right);
  } catch {
    return false;
  }
}
