import { describe, expect, it } from "vitest";
import { countsOf, inLines, randomVerdicts } from "./editor/random-lives.ts";

/** `npm run test:stress` says how many; every run of the oracles has others, of another seed. */
const SEQUENCES = Number(process.env["ECS_DSL_SEQUENCES"] ?? 0);

describe.skipIf(SEQUENCES === 0)("many random edits of an app", () => {
  it("deploy without a conflict, or are refused before anything changes", { timeout: 3_600_000 }, () => {
    const counts = countsOf(randomVerdicts(SEQUENCES, 11));
    console.info(inLines(counts));
    const conflicts = [...counts.keys()].filter((key) => /^conflict: [\w-]+ by /.test(key));
    expect(conflicts).toEqual([]);
  });
});
