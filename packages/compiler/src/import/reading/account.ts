import type { Path } from "@ecs-dsl/validators";
import type { Ledger, Verdict } from "../ledger.ts";

/**
 * What is said of a file of the source while it is read, several times where it is read for several environments: of two
 * verdicts about a key the worse one counts.
 */
export class Account {
  readonly ledger: Ledger;
  readonly #said = new Map<string, number>();

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  taken(path: Path): void {
    if (this.#isNews(path, "taken")) this.ledger.taken(path);
  }

  approximated(path: Path, how: string): void {
    if (this.#isNews(path, "approximated")) this.ledger.approximated(path, how);
  }

  leftOut(path: Path, why: string): void {
    if (this.#isNews(path, "left-out")) this.ledger.leftOut(path, why);
  }

  /** Says it where nothing was said of the key so far. */
  otherwise(path: Path, why: string): void {
    if (!this.#said.has(JSON.stringify(path))) this.leftOut(path, why);
  }

  #isNews(path: Path, verdict: Verdict): boolean {
    const key = JSON.stringify(path);
    const rank = RANKS[verdict];
    if ((this.#said.get(key) ?? 0) >= rank) return false;
    this.#said.set(key, rank);
    return true;
  }
}

const RANKS: Readonly<Record<Verdict, number>> = { taken: 1, approximated: 2, "left-out": 3 };
