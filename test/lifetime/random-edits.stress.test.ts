import { describe, expect, it } from "vitest";
import { countsOf, inLines, randomVerdicts } from "./editor/random-lives.ts";

const SEQUENCES = Number(process.env["ECS_DSL_SEQUENCES"] ?? 100);

describe("many random edits of an app", () => {
  /** The rule of the old workload holds its number until its stack is removed. */
  it(
    "deploy without a conflict, but where a renamed workload keeps a priority that the config gives",
    { timeout: 3_600_000 },
    () => {
      const counts = countsOf(randomVerdicts(SEQUENCES, 11));
      console.info(inLines(counts));
      const conflicts = [...counts.keys()].filter((key) => /^conflict: [\w-]+ by /.test(key));
      expect(conflicts.filter((key) => key !== "conflict: place-taken by rename")).toEqual([]);
    },
  );
});
