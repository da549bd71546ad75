import { describe, expect, it } from "vitest";
import { EDIT_NAMES } from "./editor/edits.ts";
import { countsOf, randomVerdicts } from "./editor/random-lives.ts";

const SEQUENCES = 27;

/** The model of CloudFormation is the oracle. */
describe("random edits of an app", () => {
  const all = randomVerdicts(SEQUENCES);
  const counts = countsOf(all);
  const share = (outcome: string) => (counts.get(outcome) ?? 0) / all.length;

  /** A few change nothing unless another was made before: `edits.oracle.test.ts` tries each where it changes something. */
  it("are of almost every kind", () => {
    const steps = new Set(all.map(({ step }) => step));
    const missing = [...EDIT_NAMES, "again", "create"].filter((name) => !steps.has(name));
    expect(missing.length).toBeLessThan(EDIT_NAMES.length / 20);
  });

  it("deploy without a conflict", () => {
    expect(all.filter(({ outcome }) => outcome === "conflict")).toEqual([]);
  });

  it("are seldom refused, and never without a reason", () => {
    expect(all.filter(({ outcome, reasons }) => (outcome === "clean") !== (reasons.length === 0))).toEqual([]);
    expect(share("refused")).toBeLessThan(0.1);
  });
});
