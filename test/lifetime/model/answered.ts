import type { Account } from "./account.ts";
import type { Conflict } from "./conflict.ts";
import type { Live } from "./live.ts";
import { namesAtEdge, reached } from "./reached.ts";
import { LISTENER_RULE } from "./resource-types.ts";
import { matchSame } from "./traffic.ts";

/** The requests that are answered while a deployment goes on. */
export class Answered {
  readonly #account: Account;
  readonly #before: readonly Live[];
  readonly #missed = new Set<Live>();
  /** The same at names that lead to distributions, before or after. */
  readonly #reached: ReadonlySet<string>;
  readonly #atEdge: ReadonlySet<string>;
  readonly #lost = new Set<string>();

  constructor(account: Account) {
    this.#account = account;
    this.#before = this.#rules();
    this.#reached = reached(account);
    this.#atEdge = namesAtEdge(account);
  }

  /** Looks who answers now. */
  look(): void {
    const now = this.#rules();
    for (const rule of this.#before) if (!now.some((one) => matchSame(one, rule))) this.#missed.add(rule);
    const there = reached(this.#account);
    for (const one of this.#reached) if (!there.has(one)) this.#lost.add(one);
  }

  /** Requests that were answered before and are answered now, but were not all the time. */
  interrupted(): readonly Conflict[] {
    const now = this.#rules();
    const missed = [...this.#missed].filter((rule) => now.some((one) => matchSame(one, rule)));
    return [...missed.map(({ stack, id }) => interruptedAt(stack, id)), ...this.#interruptedNames()];
  }

  #interruptedNames(): readonly Conflict[] {
    const [there, atEdge] = [reached(this.#account), new Set([...this.#atEdge, ...namesAtEdge(this.#account)])];
    const names = [...this.#lost].filter((one) => there.has(one)).map((one) => one.split(" ")[0] ?? "");
    return [...new Set(names)].filter((name) => atEdge.has(name)).map((name) => interruptedAt("", name));
  }

  /** Rules that send to target groups with tasks. */
  #rules(): readonly Live[] {
    const { filled, stacks } = this.#account;
    const rules = stacks
      .flatMap(({ resources }) => [...resources.values()])
      .filter(({ type }) => type === LISTENER_RULE);
    return rules.filter((rule) => [...this.#account.receivers(rule)].every((group) => filled.has(group)));
  }
}

function interruptedAt(stack: string, id: string): Conflict {
  return { kind: "route-interrupted", stack, id, detail: "nobody answers for a while" };
}
