import { isRecord } from "../../read/is-record.ts";

type Structure = Readonly<Record<string, unknown>>;

/** The conditions of a template, as they are where every parameter has its default. */
export class Conditions {
  readonly #conditions: unknown;
  readonly #parameters: unknown;
  readonly #valueOf: (written: unknown) => unknown;
  readonly #asked = new Set<string>();

  constructor(template: Structure, valueOf: (written: unknown) => unknown) {
    this.#conditions = template["Conditions"];
    this.#parameters = template["Parameters"];
    this.#valueOf = valueOf;
  }

  /** Whether the condition of this name holds; one that the template does not have, or that asks itself, does. */
  holds(name: unknown): boolean {
    if (typeof name !== "string" || !isRecord(this.#conditions) || this.#asked.has(name)) return true;
    if (!Object.hasOwn(this.#conditions, name)) return true;
    this.#asked.add(name);
    const holds = this.#isTrue(this.#conditions[name]);
    this.#asked.delete(name);
    return holds;
  }

  #isTrue(written: unknown): boolean {
    if (!isRecord(written)) return String(written) === "true";
    const [[called, argument] = []] = Object.entries(written);
    const all: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
    switch (called) {
      case "Condition":
        return this.holds(argument);
      case "Fn::Not":
        return !this.#isTrue(all[0]);
      case "Fn::And":
        return all.every((each) => this.#isTrue(each));
      case "Fn::Or":
        return all.some((each) => this.#isTrue(each));
      case "Fn::Equals":
        return this.#text(all[0]) === this.#text(all[1]);
      default:
        return true;
    }
  }

  /** A parameter is what its default says. */
  #text(written: unknown): string {
    const name = isRecord(written) ? written["Ref"] : undefined;
    const known = isRecord(this.#parameters) && typeof name === "string" ? this.#parameters[name] : undefined;
    if (isRecord(known)) return JSON.stringify(known["Default"] ?? "");
    return JSON.stringify(this.#valueOf(written)) ?? "";
  }
}
