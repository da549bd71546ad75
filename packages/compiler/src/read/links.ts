import type { Path } from "@ecs-dsl/validators";
import type { Scope } from "./scope.ts";

/** A template, or the part of a file that is one. */
export interface Template {
  /** All of it: parameters, mappings and conditions stand beside the resources. */
  readonly value: unknown;
  /** The same before its loops are run. */
  readonly written: unknown;
  readonly resources: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  /** Where a resource stands in the file. */
  readonly placeOf: (id: string) => Path;
  /** True for a resource that a loop makes: what is written of it is written of others, too. */
  readonly isLooped: (id: string) => boolean;
  /** What the properties of a resource refer to. */
  readonly references: (id: string) => readonly string[];
  /** True for what an output hands to others. */
  readonly isOutput: (id: string) => boolean;
  /** What other templates say of it, where some do. */
  readonly links: Links | undefined;
}

/** What other templates of a run say of a template: those that have it as a nested stack, those that it has, and those whose exports it imports. */
export interface Links {
  /** True for the template of a nested stack: what its parent does not give a parameter is the parameter's default. */
  readonly isNested: () => boolean;
  /** What the parent gives a parameter; undefined where there is no parent, or it gives nothing. */
  readonly argument: (parameter: string) => Elsewhere | undefined;
  /** The output of a nested stack, by the stack's logical id. */
  readonly output: (stack: string, name: string) => Elsewhere | undefined;
  /** What is exported under a name by one template beside it, and by no other. */
  readonly exported: (name: string) => Elsewhere | undefined;
}

/** A value, and the template whose resources and parameters it names. */
export interface Elsewhere {
  readonly template: Template;
  readonly value: unknown;
  /** True where another template may be deployed under that name. */
  readonly isGuess?: true;
}
