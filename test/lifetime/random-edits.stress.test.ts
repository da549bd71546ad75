import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editCommands, live } from "./editor/edit-commands.ts";
import { EDIT_NAMES } from "./editor/edits.ts";
import { Lifetime, type Verdict } from "./editor/lifetime.ts";

const SEQUENCES = 100;
const STEPS = 10;
const SEED = 7;

/** The verdicts of every step of random lives. */
function verdicts(): readonly Verdict[] {
  const all: Verdict[] = [];
  const sequence = fc.property(editCommands(STEPS), (commands) => {
    const lifetime = new Lifetime();
    live(lifetime, commands);
    all.push(...lifetime.verdicts);
  });
  fc.assert(sequence, { numRuns: SEQUENCES, seed: SEED });
  return all;
}

/** How often each outcome was met, and each reason of it, the most frequent first. */
function countsOf(all: readonly Verdict[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { outcome, reasons } of all) {
    for (const key of [outcome, ...reasons.map((reason) => `${outcome}: ${reason}`)]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Map([...counts].toSorted(([, left], [, right]) => right - left));
}

describe("random edits of an app", () => {
  it("are each judged: clean, in conflict or refused", { timeout: 300_000 }, () => {
    const all = verdicts();
    const counts = countsOf(all);
    console.info([...counts].map(([key, count]) => `${count}`.padStart(6) + ` ${key}`).join("\n"));
    expect(new Set(all.map(({ step }) => step))).toEqual(new Set([...EDIT_NAMES, "again", "create"]));
    expect(counts.get("clean")).toBeGreaterThan(all.length / 4);
    expect(all.filter(({ outcome, reasons }) => (outcome === "clean") !== (reasons.length === 0))).toEqual([]);
  });
});
