import type { Account } from "./account.ts";
import type { Change } from "./change.ts";
import type { Conflict, Problem } from "./conflict.ts";
import { dependenciesOf, importsOf, type Dependencies } from "./dependencies.ts";
import { asText, type Json, type JsonMap } from "./json.ts";
import type { Live, LiveStack, Target } from "./live.ts";
import { sourceOf, type Source } from "./stack-inputs.ts";
import type { Stack } from "./tree.ts";
import { holds, resolve, type Scope } from "./values.ts";

/** One stack's creation, update or deletion, under way. */
export class Operation {
  readonly account: Account;
  readonly stack: Stack;
  readonly target: Target;
  readonly old: LiveStack | undefined;
  readonly dependencies: Dependencies;
  readonly parameters: JsonMap;
  readonly scope: Scope;
  readonly imports: ReadonlySet<string>;
  /** The stack's resources at this moment, by logical id. */
  readonly now: Map<string, Live>;
  /** What is about to go: replaced already, deleted at the end. */
  going: readonly Live[] = [];
  /** Places that resources of this stack gave up in this operation, and which. */
  readonly freed = new Map<string, string>();
  readonly conflicts: Conflict[] = [];
  /** What was made or changed so far. */
  readonly changes: Change[] = [];

  constructor(account: Account, stack: Stack, { environment, region: usual }: Target) {
    const region = stack.region ?? usual;
    this.account = account;
    this.stack = stack;
    this.target = { environment, region };
    this.old = account.stack(region, stack.name);
    this.dependencies = dependenciesOf(stack.template);
    this.now = new Map(this.old?.resources);
    this.parameters = this.#filled();
    this.scope = this.#scope();
    this.imports = new Set(importsOf(stack.template).map((name) => asText(resolve(name, this.scope))));
  }

  say(id: string, problems: Iterable<Problem>): void {
    for (const problem of problems) this.conflicts.push({ stack: this.stack.name, id, ...problem });
  }

  /** Everything that exists at this moment, what is about to go included. */
  everything(): readonly Live[] {
    const others = this.account.stacks.filter(
      ({ name, region }) => name !== this.stack.name || region !== this.target.region,
    );
    const inOthers = others.flatMap(({ resources }) => Array.from(resources.values()));
    return [...inOthers, ...this.now.values(), ...this.going, ...this.account.outside];
  }

  /** Whether the template makes one resource certainly before another. */
  isBefore(first: string, second: string): boolean {
    return this.dependencies.before.get(second)?.has(first) === true;
  }

  /** Whether the resource's condition keeps it out of the stack. */
  isOff(id: string): boolean {
    const condition = this.stack.template.resources[id]?.condition;
    return condition !== undefined && !holds(condition, this.scope);
  }

  exported(name: string): Json | undefined {
    return this.account.exported(this.target.region, name);
  }

  #scope(): Scope {
    const { name, template } = this.stack;
    const identityOf = (id: string) => (template.resources[id] === undefined ? undefined : this.now.get(id)?.identity);
    const { region } = this.target;
    return {
      template,
      parameters: this.parameters,
      region,
      stack: name,
      identityOf,
      exported: (one) => this.exported(one),
    };
  }

  /** Given values win over the last deployment's, those over defaults; what other stacks give is read anew. */
  #filled(): JsonMap {
    const filled = Object.entries(this.stack.template.parameters).map(([name, parameter]) => {
      const source = sourceOf(parameter);
      const kept = this.stack.parameters[name] ?? this.old?.parameters[name] ?? parameter.default ?? null;
      const isKept = source === undefined || this.stack.keepsValues === true;
      return [name, isKept ? kept : this.#output(source, parameter.default)] as const;
    });
    return Object.fromEntries(filled);
  }

  /** A parameter with a default does without the output while there is none. */
  #output({ stack, output }: Source, absent: Json | undefined): Json {
    const here = this.account.stack(this.target.region, stack);
    const found = here ?? this.account.stacks.find(({ name }) => name === stack && name.endsWith("-certificates"));
    const value = found?.outputs[output] ?? absent;
    if (value === undefined) this.say("", [{ kind: "input-missing", detail: `${stack}.${output}` }]);
    return value ?? null;
  }
}
