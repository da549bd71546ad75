import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import type { RuleLevel } from "@ecs-dsl/validators";
import { isWorkloadKind } from "../../model/workload-kinds.ts";
import { Layers } from "./layers.ts";
import type { Noun } from "./noun.ts";
import { isNode, isRecord, isSettings } from "./prop-shape.ts";

/** What a noun says excludes these of its defaults, which it cannot stand beside. */
const EXCLUDES: Readonly<Record<string, readonly string[]>> = {
  scaling: ["desiredCount"],
  desiredCount: ["scaling"],
  capacity: ["capacityProviderStrategy"],
  capacityProviderStrategy: ["capacity"],
  certificate: ["hostedZone"],
  hostedZone: ["certificate"],
};

type Structure = Readonly<Record<string, unknown>>;

interface Node {
  readonly kind: string;
  readonly source?: unknown;
  readonly props: object;
}

/** The defaults of an app: what nouns have that do not say otherwise. */
export class Defaults {
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly #groups: Structure;
  readonly #subject: Noun;
  /** The values whose defaults are filled in, by what was written. */
  readonly #copies = new Map<object, readonly [copy: Node, Layers]>();
  readonly #originals = new Map<unknown, object>();

  readonly #taken: readonly string[];

  /** `groups` were held against their shapes; they stand in the `defaults` of the subject. A noun with a `from` takes `taken` of that. */
  constructor(subject: Noun, groups: Structure = {}, taken: readonly string[] = []) {
    this.#taken = taken;
    this.#subject = subject;
    this.#groups = groups;
    this.rules = isRules(groups["rules"]) ? groups["rules"] : {};
  }

  /** The value with its defaults, and the noun as one that takes them of the app. The same where there are none for it. */
  filled<Value extends Node>(value: Value, subject: Noun): readonly [Value, Noun] {
    const [copy, layers] = this.#copies.get(value) ?? this.#fill(value);
    if (layers === undefined || !isSameKind(value, copy)) return [value, subject];
    const heritage = layers.heritage((group) => this.#noun(group), subject.heritage);
    return [copy, heritage === undefined ? subject : { ...subject, heritage }];
  }

  /** Settings that stand in a noun, with the defaults of their group, and what findings call them then. */
  filledPart<Props extends object>(group: string, own: Props, subject: Noun): readonly [Props, Noun] {
    const given = this.#groups[group];
    if (!isRecord(given) || !isRecord(own)) return [own, subject];
    const layers = new Layers(own, [[group, given]]);
    const heritage = layers.heritage((name) => this.#noun(name), subject.heritage, subject.at?.length);
    const filled = layers.merged();
    return isFilled<Props>(filled) && heritage !== undefined ? [filled, { ...subject, heritage }] : [own, subject];
  }

  /** What was written, where the value is one whose defaults were filled in. */
  originalOf(value: unknown): unknown {
    return this.#originals.get(value) ?? value;
  }

  #fill(value: Node): readonly [copy: Node, Layers?] {
    const groups = groupsOf(value.kind).filter((name) => isRecord(this.#groups[name]));
    if (groups.length === 0 || value.source === "existing" || !isSettings(value.props)) return [value];
    const own = this.#ownProps(value.props);
    const layers = new Layers(
      own,
      groups.map((name) => [name, this.#fitting(name, own)] as const),
    );
    const copy = copied(value, layers.merged());
    this.#copies.set(value, [copy, layers]);
    this.#originals.set(copy, value);
    return [copy, layers];
  }

  /** A task takes of the workload that it is from what that has with its defaults. */
  #ownProps(props: Structure): Structure {
    const { from } = props;
    if (!isNode(from) || !hasProps(from)) return props;
    const [copy] = this.#copies.get(from) ?? this.#fill(from);
    return { ...props, from: copy };
  }

  /** The defaults of a group that can stand beside what the noun says itself. */
  #fitting(group: string, own: Structure): Structure {
    const given = this.#groups[group];
    const said = Object.keys(own).filter((name) => own[name] !== undefined);
    const excluded = [
      ...said.flatMap((name) => EXCLUDES[name] ?? []),
      ...(isRate(own["schedule"]) ? ["timeZone"] : []),
    ];
    const taken = own["from"] === undefined ? [] : this.#taken;
    const fitting = Object.entries(isRecord(given) ? given : {}).filter(
      ([name]) => !excluded.includes(name) && !taken.includes(name),
    );
    return Object.fromEntries(fitting);
  }

  #noun(group: string): Noun {
    return { ...this.#subject, at: ["defaults", group] };
  }
}

/** A rate counts from its beginning, in every time zone. */
function isRate(schedule: unknown): boolean {
  return typeof schedule === "string" && schedule.startsWith("rate(");
}

/** What `defaults` calls those of a value of the DSL: its kind, and for workloads what all of them have. */
function groupsOf(kind: string): readonly string[] {
  const own = kind.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  return isWorkloadKind(kind) ? [own, "workload"] : [own];
}

/** Where the value was written is kept out of sight, and stays with the copy. */
function copied(value: Node, props: Structure): Node {
  const copy: Node = Object.create(Object.getPrototypeOf(value), {
    ...Object.getOwnPropertyDescriptors(value),
    props: { value: props, enumerable: true },
  });
  return Object.freeze(copy);
}

function hasProps(value: object): value is Node {
  return "props" in value && isRecord(value.props) && callSiteOf(value) !== undefined;
}

/** A copy is of the type of what was written; TypeScript cannot follow that through a map. */
function isSameKind<Value extends Node>(value: Value, copy: Node): copy is Value {
  return copy.kind === value.kind;
}

/** They have what was written, and are held against their shape right after. */
function isFilled<Props>(_filled: unknown): _filled is Props {
  return true;
}

/** They were held against their shape. */
function isRules(value: unknown): value is Readonly<Record<string, RuleLevel>> {
  return isRecord(value);
}
