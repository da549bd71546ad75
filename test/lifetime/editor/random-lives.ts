import * as fc from "fast-check";
import { editCommands, FIRST_SHOPS, live } from "./edit-commands.ts";
import { Lifetime, type Verdict } from "./lifetime.ts";

const STEPS = 12;
const SEED = 7;

/** The verdicts of every step of that many random lives, the same at every call. */
export function randomVerdicts(sequences: number, seed = SEED): readonly Verdict[] {
  const all: Verdict[] = [];
  const sequence = fc.property(FIRST_SHOPS, editCommands(STEPS), (first, commands) => {
    const lifetime = new Lifetime();
    live(lifetime, first, commands);
    all.push(...lifetime.verdicts);
  });
  fc.assert(sequence, { numRuns: sequences, seed });
  return all;
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
