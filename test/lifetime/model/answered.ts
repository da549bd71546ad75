import type { Account } from "./account.ts";
import type { Conflict } from "./conflict.ts";
import type { Live } from "./live.ts";
import { LISTENER_RULE } from "./resource-types.ts";
import { matchSame } from "./traffic.ts";

/** The requests that are answered while a deployment goes on. */
export class Answered {
  readonly #account: Account;
  readonly #before: readonly Live[];
  readonly #missed = new Set<Live>();

  constructor(account: Account) {
    this.#account = account;
    this.#before = this.#rules();
  }

  /** Looks who answers now. */
  look(): void {
    const now = this.#rules();
    for (const rule of this.#before) if (!now.some((one) => matchSame(one, rule))) this.#missed.add(rule);
  }

  /** Requests that were answered before and are answered now, but were not all the time. */
  interrupted(): readonly Conflict[] {
    const now = this.#rules();
    const missed = [...this.#missed].filter((rule) => now.some((one) => matchSame(one, rule)));
    return missed.map(({ stack, id }) => ({
      kind: "route-interrupted",
      stack,
      id,
      detail: "nobody answers for a while",
    }));
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
