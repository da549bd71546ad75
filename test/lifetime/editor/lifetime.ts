import { Account } from "../model/account.ts";
import type { Conflict } from "../model/conflict.ts";
import { deleteEverything, DEPLOY_SH, deployTree, refusedBefore } from "../model/deploy-tree.ts";
import type { Tree } from "../model/tree.ts";
import { compileShop } from "./compile-shop.ts";
import type { Shop } from "./shop.ts";

/** How one step went. */
export interface Verdict {
  /** The name of an edit, `create` or `again`. */
  readonly step: string;
  /** Refused: by a finding, or by deploy.sh, before anything moved. */
  readonly outcome: "clean" | "conflict" | "refused";
  /** Codes of findings, or kinds of conflicts; each once, sorted. */
  readonly reasons: readonly string[];
}

/** An app's life in one account, as the model sees it: every version of its config is compiled and deployed. */
export class Lifetime {
  readonly verdicts: Verdict[] = [];
  #account = new Account();
  #deployed = "";

  /** False where the config was refused, and so the one before it stays. What changes nothing is no step. */
  deploy(step: Verdict["step"], shop: Shop): boolean {
    const { trees, errors } = compileShop(shop);
    if (errors.length > 0) return this.#note(step, "refused", errors);
    if (step !== "again" && JSON.stringify(trees) === this.#deployed) return true;
    const undo = this.#account.checkpoint();
    const deleted = step === "again" ? deleteEverything(this.#account) : [];
    if (deleted.some(({ kind }) => kind === "left-behind")) {
      undo();
      return this.#note(step, "refused", kindsOf(deleted));
    }
    const refused = trees.flatMap((tree) => refusedBefore(this.#account, tree));
    if (refused.length > 0) return this.#note(step, "refused", kindsOf(refused));
    const conflicts = [...deleted, ...this.#deployAll(trees)];
    if (conflicts.length > 0) this.#startAnew(trees);
    this.#deployed = JSON.stringify(trees);
    return this.#note(step, conflicts.length === 0 ? "clean" : "conflict", kindsOf(conflicts));
  }

  #deployAll(trees: readonly Tree[]): readonly Conflict[] {
    return trees.flatMap((tree) => deployTree(this.#account, tree, DEPLOY_SH));
  }

  /** After a conflict the next step is judged by itself, as if everything had been made anew. */
  #startAnew(trees: readonly Tree[]): void {
    this.#account = new Account();
    this.#deployAll(trees);
  }

  #note(step: Verdict["step"], outcome: Verdict["outcome"], reasons: readonly string[]): boolean {
    this.verdicts.push({ step, outcome, reasons: Array.from(new Set(reasons)).toSorted() });
    return outcome !== "refused";
  }
}

function kindsOf(conflicts: readonly Conflict[]): readonly string[] {
  return conflicts.map(({ kind }) => kind);
}
