import { Account } from "../model/account.ts";
import { type Conflict, isRefusal } from "../model/conflict.ts";
import { type Deployment, deleteEverything, deployTree } from "../model/deploy-tree.ts";
import type { Tree } from "../model/tree.ts";
import { compileShop } from "./compile-shop.ts";
import type { EditName } from "./edits.ts";
import type { Shop } from "./shop.ts";

/** How one step went. */
export interface Verdict {
  readonly step: EditName | "create" | "again";
  /** Refused: by a finding, before anything moved. */
  readonly outcome: "clean" | "conflict" | "refused";
  /** Codes of findings, or kinds of conflicts; each once, sorted. */
  readonly reasons: readonly string[];
}

/** An app's life in one account, as the model sees it: every version of its config is compiled and deployed. */
export class Lifetime {
  readonly verdicts: Verdict[] = [];
  readonly #deployment: Deployment;
  #account = new Account();

  constructor(deployment: Deployment = {}) {
    this.#deployment = deployment;
  }

  /** False where the config was refused, and so the one before it stays. */
  deploy(step: Verdict["step"], shop: Shop): boolean {
    const { trees, errors } = compileShop(shop);
    if (errors.length > 0) return this.#note(step, "refused", errors);
    const conflicts = [...(step === "again" ? deleteEverything(this.#account) : []), ...this.#deployAll(trees)];
    const kinds = conflicts.map(({ kind }) => kind);
    if (conflicts.some(isRefusal)) this.#startAnew(trees);
    return this.#note(step, conflicts.length === 0 ? "clean" : "conflict", kinds);
  }

  #deployAll(trees: readonly Tree[]): readonly Conflict[] {
    return trees.flatMap((tree) => deployTree(this.#account, tree, this.#deployment));
  }

  /** After a refusal the next step is judged by itself, as if everything had been made anew. */
  #startAnew(trees: readonly Tree[]): void {
    this.#account = new Account();
    this.#deployAll(trees);
  }

  #note(step: Verdict["step"], outcome: Verdict["outcome"], reasons: readonly string[]): boolean {
    this.verdicts.push({ step, outcome, reasons: Array.from(new Set(reasons)).toSorted() });
    return outcome !== "refused";
  }
}
