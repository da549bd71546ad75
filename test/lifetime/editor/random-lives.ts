import * as fc from "fast-check";
import { FIRST_SHOPS, live, randomEdits } from "./random-edits.ts";
import { Lifetime, type Verdict } from "./lifetime.ts";

const STEPS = 12;
const SEED = 7;

/** The verdicts of every step of that many random lives, the same at every call. */
export function randomVerdicts(sequences: number, seed = SEED): readonly Verdict[] {
  let edits = randomEdits(sequences * STEPS, seed);
  return fc.sample(FIRST_SHOPS, { numRuns: sequences, seed }).flatMap((first) => {
    const lifetime = new Lifetime();
    edits = live(lifetime, first, edits, STEPS);
    return lifetime.verdicts;
  });
}

/** How often each outcome was met, and each reason of it, the most frequent first. */
export function countsOf(all: readonly Verdict[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of all.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].toSorted(([, left], [, right]) => right - left));
}

function keysOf({ step, outcome, reasons }: Verdict): readonly string[] {
  return [outcome, ...reasons.flatMap((reason) => [`${outcome}: ${reason}`, `${outcome}: ${reason} by ${step}`])];
}

export function inLines(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([key, count]) => `${String(count).padStart(6)} ${key}`).join("\n");
}
