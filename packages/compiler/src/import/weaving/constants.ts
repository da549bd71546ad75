import type { Constant } from "../draft.ts";

/** The constants of one environment, by keys that are the same in the others. */
export class Constants {
  readonly #byKey = new Map<string, Constant>();
  readonly #keys = new Map<Constant, string>();

  /** The constant of that key, made when it is asked for first. */
  of(key: string, make: () => Constant): Constant {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const constant = make();
    this.#byKey.set(key, constant);
    this.#keys.set(constant, key);
    return constant;
  }

  get(key: string): Constant | undefined {
    return this.#byKey.get(key);
  }

  keyOf(constant: Constant): string | undefined {
    return this.#keys.get(constant);
  }
}
