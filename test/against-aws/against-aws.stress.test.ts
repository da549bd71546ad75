import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Case, disagreementOf, JUDGES, KINDS } from "./case.ts";
import { DISAGREEMENTS } from "./disagreements.ts";
import { VALID } from "./documents.ts";
import { FAULTS } from "./faults.ts";
import { isJudgeMissing, isRejected, verdictsOn } from "./verdicts.ts";

/** So many documents; ten thousand is what a release is held against. */
const COUNT = Number(process.env["ECS_DSL_DOCUMENTS"] ?? 340);

/** Every fault of every kind in turn, each time in another document. */
function cases(): readonly Case[] {
  const faults = KINDS.flatMap((kind) => Object.entries(FAULTS[kind]).map(([fault, put]) => ({ kind, fault, put })));
  return Array.from({ length: COUNT }, (_, index) => index).flatMap((index) => {
    const next = faults[index % faults.length];
    if (next === undefined) return [];
    const { kind, fault, put } = next;
    const [valid] = fc.sample(VALID[kind], { numRuns: 1, seed: index });
    return valid === undefined ? [] : [{ kind, fault, value: put(valid) }];
  });
}

describe.skipIf(isJudgeMissing())("our verdict", () => {
  it("is that of AWS's models, of moto and of AWS's validator, but for what is listed with a reason", () => {
    const all = cases();
    const verdicts = verdictsOn(all);
    const found = new Map<string, string>();
    all.forEach((one, index) => {
      const ours = isRejected(one);
      for (const judge of JUDGES) {
        const theirs = verdicts[index]?.[judge];
        if (theirs === undefined || (theirs !== false) === ours) continue;
        found.set(
          disagreementOf(one.kind, one.fault, judge, ours),
          theirs === false ? JSON.stringify(one.value) : theirs,
        );
      }
    });
    const unlisted = [...found].filter(([text]) => !DISAGREEMENTS.has(text));
    expect(unlisted.map(([text, why]) => `${text}: ${why}`)).toEqual([]);
    expect([...DISAGREEMENTS.keys()].filter((text) => !found.has(text))).toEqual([]);
  }, 3_600_000);
});
