import { describe, expect, it } from "vitest";
import { EDIT_NAMES } from "./editor/edits.ts";
import { countsOf, randomVerdicts } from "./editor/random-lives.ts";

const SEQUENCES = 100;

describe("random edits of an app", () => {
  const all = randomVerdicts(SEQUENCES);
  const counts = countsOf(all);
  const share = (outcome: string) => (counts.get(outcome) ?? 0) / all.length;

  it("are of every kind", () => {
    expect(new Set(all.map(({ step }) => step))).toEqual(new Set([...EDIT_NAMES, "again", "create"]));
  });

  it("deploy without a conflict", () => {
    expect(all.filter(({ outcome }) => outcome === "conflict")).toEqual([]);
  });

  it("are seldom refused, and never without a reason", () => {
    expect(all.filter(({ outcome, reasons }) => (outcome === "clean") !== (reasons.length === 0))).toEqual([]);
    expect(share("refused")).toBeLessThan(0.12);
  });
});
