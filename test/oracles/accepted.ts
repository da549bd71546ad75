import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Hashes of what oracles have found nothing wrong with, sorted, one on a line: of each test file. Written by `npm run accepted`. */
export type AcceptedList = "accepted" | "accepted-hostile";

function fileOf(list: AcceptedList): string {
  return fileURLToPath(new URL(`${list}.txt`, import.meta.url));
}

/** The hashes in a list; none where everything is to be asked. */
export function listed(list: AcceptedList): readonly string[] {
  return isEverythingAsked() ? [] : readFileSync(fileOf(list), "utf8").split("\n");
}

/**
 * What an oracle of one version has accepted: it says the same again of the same bytes, and takes a third of a second for
 * each file. `npm run test:stress` and `npm run accepted` ask it about all of them.
 */
export class Accepted {
  readonly #oracle: string;
  readonly #known: ReadonlySet<string>;
  readonly #right = new Set<string>();

  /** `oracle` with its version. */
  constructor(oracle: string, known: readonly string[]) {
    this.#oracle = oracle;
    this.#known = new Set(known);
  }

  /** True for what the oracle has accepted, all of which it looks at together. */
  has(...texts: readonly string[]): boolean {
    const hash = this.#hashOf(texts);
    if (!this.#known.has(hash)) return false;
    this.#right.add(hash);
    return true;
  }

  /** Takes note of what the oracle has found nothing wrong with. */
  add(...texts: readonly string[]): void {
    this.#right.add(this.#hashOf(texts));
  }

  /** The hashes of what is right, as the list has them. */
  get hashes(): readonly string[] {
    return [...this.#right];
  }

  #hashOf(texts: readonly string[]): string {
    return createHash("sha256")
      .update(JSON.stringify([this.#oracle, ...texts]))
      .digest("hex")
      .slice(0, 16);
  }
}

function isEverythingAsked(): boolean {
  return process.env["ECS_DSL_ALL_TEXTS"] !== undefined || process.env["ECS_DSL_ACCEPTED"] !== undefined;
}

/** Keeps what all oracles of a test file accepted as its list, where `npm run accepted` asks for it. */
export function keepAccepted(list: AcceptedList, all: readonly Accepted[]): void {
  if (process.env["ECS_DSL_ACCEPTED"] === undefined) return;
  const hashes = new Set(all.flatMap(({ hashes: some }) => some));
  writeFileSync(fileOf(list), `${[...hashes].toSorted().join("\n")}\n`);
}
