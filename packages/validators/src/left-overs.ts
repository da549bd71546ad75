import type { Path } from "./path.ts";
import { isAnswered } from "./rules/answered.ts";
import type { LeftOver, ShapeProblem } from "./shape.ts";

/** What an answer of AWS left in a document: it is reported once, however much it is. */
export class LeftOvers {
  readonly #properties: Path[] = [];
  readonly #nulls: Path[] = [];

  add(problem: ShapeProblem): void {
    if (problem.kind === "null") this.#nulls.push(problem.at);
    else if (problem.kind === "unknown-property" && isAnswered(problem)) this.#properties.push(problem.at);
  }

  /** All of it; undefined where there is nothing. Nulls say nothing where the whole of the document is known. */
  problem(hasNulls: boolean): LeftOver | undefined {
    const nulls = hasNulls ? this.#nulls : [];
    const isNone = nulls.length === 0 && this.#properties.length === 0;
    return isNone ? undefined : { kind: "left-over", properties: this.#properties, nulls };
  }
}
