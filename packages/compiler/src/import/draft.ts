/**
 * A config that is about to be written, as an importer makes it of its source. It is data: which constant comes before
 * which, what is imported and where lines break is the printer's.
 */
export interface Draft {
  /** The name of the app. */
  readonly app: string;
  /** Where it is deployed; none where the source does not say: the config is for one environment without an account. */
  readonly environments: readonly DraftEnvironment[];
  /** What the app consists of: `workloads`, `cluster`, `network`, … */
  readonly content: Members;
}

/** An environment of the app, with an account that may be known. */
export interface DraftEnvironment {
  readonly name: string;
  readonly account: string;
  readonly region: string;
}

/** Properties by name; what is undefined is left out. */
export interface Members {
  readonly [name: string]: DraftValue | undefined;
}

/** What stands in a config. Plain values are written as they are. */
export type DraftValue =
  | string
  | number
  | boolean
  | null
  | readonly DraftValue[]
  | Members
  | Call
  | Constant
  | Method
  | Text
  | Pick
  | Noted
  | Joined
  | EnvironmentName;

/** A call of a function of the language: `secret("prod/db", { key: "password" })`. Names are of `ecs-dsl`. */
export class Call {
  readonly callee: string;
  readonly args: readonly DraftValue[];

  constructor(callee: string, args: readonly DraftValue[]) {
    this.callee = callee;
    this.args = args;
  }
}

/**
 * A value with a name of its own, written once, before what uses it. The same object is the same constant, however often
 * it stands in the draft; two that want one name get different ones.
 */
export class Constant {
  /** What it would like to be called, in any spelling: `"my-api"` becomes `myApi`. */
  readonly wish: string;
  readonly value: Call | Method | Pick;
  /** Said above it. */
  readonly comment: string | undefined;

  constructor(wish: string, value: Call | Method | Pick, comment?: string) {
    this.wish = wish;
    this.value = value;
    this.comment = comment;
  }
}

/** A method of a value: `images.tag("1.0")`, `jobs.url()`; `existing` functions are calls of `network.existing`. */
export class Method {
  readonly of: Constant | Call;
  readonly name: string;
  readonly args: readonly DraftValue[];

  constructor(of: Constant | Call, name: string, args: readonly DraftValue[] = []) {
    this.of = of;
    this.name = name;
    this.args = args;
  }
}

/**
 * Text with references in it: `` text`https://${api.url("http")}/v1` ``. Texts and references take turns. With nothing but names of the
 * environment in it, it is a plain template literal, `` `/shop/${env.name}/token` ``, which stands wherever text does.
 */
export class Text {
  readonly parts: readonly (string | Constant | Method | Call | EnvironmentName)[];

  constructor(parts: readonly (string | Constant | Method | Call | EnvironmentName)[]) {
    this.parts = parts;
  }
}

/** A value that differs between the environments of the draft; it has one for each of them. */
export class Pick {
  readonly values: Readonly<Record<string, DraftValue>>;

  constructor(values: Readonly<Record<string, DraftValue>>) {
    this.values = values;
  }
}

/** A value with what the source's author, or the importer, says of it, above the property or item. */
export class Noted {
  readonly value: DraftValue;
  readonly comment: string;

  constructor(value: DraftValue, comment: string) {
    this.value = value;
    this.comment = comment;
  }
}

/** An object of several parts, later ones above earlier ones: `{ cpu: 256, ...pick(env, { test: {}, prod: { … } }) }`. */
export class Joined {
  /** Members stand in the object as they are; what is picked or called is spread into it. */
  readonly parts: readonly (Members | Pick | Call)[];

  constructor(parts: readonly (Members | Pick | Call)[]) {
    this.parts = parts;
  }
}

/** The name of the environment that is compiled, `env.name`, in a draft that has environments. */
export class EnvironmentName {
  readonly property = "name";
}

/** True for an object that stands in a config as it is. */
export function isMembers(value: DraftValue | undefined): value is Members {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
