import { describe, expect, it } from "vitest";
import type { LifecycleRule } from "../../../src/rules/ecr-lifecycle/lifecycle-rule.ts";
import { overtakenBy, renumberingFix } from "../../../src/rules/ecr-lifecycle/renumbering.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

function any(rulePriority: number): LifecycleRule {
  return { rulePriority, selection: { tagStatus: "any" } };
}

function untagged(rulePriority: number): LifecycleRule {
  return { rulePriority, selection: { tagStatus: "untagged" } };
}

/** A rule for archived images. */
function archived(rulePriority: number, tagStatus: "any" | "untagged"): LifecycleRule {
  return { rulePriority, selection: { tagStatus, storageClass: "archive" } };
}

/** The title of the fix and the number that it gives to each rule it changes. */
function fixed(...rules: readonly LifecycleRule[]): unknown {
  const fix = renumberingFix({ rules });
  return fix && [fix.title, ...fix.edits];
}

function to(index: number, value: number) {
  return { op: "set", at: ["rules", index, "rulePriority"], value };
}

describe("renumberingFix", () => {
  it("leaves legal numbers alone", () => {
    expect(fixed(untagged(1), any(2))).toBeUndefined();
    expect(fixed(any(30), untagged(10))).toBeUndefined();
    expect(fixed()).toBeUndefined();
  });

  it("moves the rule for any image behind all others", () => {
    expect(fixed(any(1), untagged(5))).toEqual(["Move the rule for any image to the end", to(0, 6)]);
  });

  it("moves those of both storage classes in their order", () => {
    expect(fixed(archived(2, "any"), any(1), untagged(3), archived(4, "untagged"))).toEqual([
      "Move the rule for any image to the end",
      to(1, 5),
      to(0, 6),
    ]);
  });

  it("numbers all rules where two share a number", () => {
    expect(fixed(untagged(1), any(1), untagged(1))).toEqual(["Renumber the rules", to(2, 2), to(1, 3)]);
  });

  it("numbers all rules where one is below 1", () => {
    expect(fixed(untagged(0), any(1))).toEqual(["Renumber the rules", to(0, 1), to(1, 2)]);
  });

  it("is undefined when one number cannot be read", () => {
    expect(renumberingFix({ rules: [any(1), untagged(1), { rulePriority: UNKNOWN }] })).toBeUndefined();
    expect(renumberingFix({ rules: [any(1), untagged(1), {}] })).toBeUndefined();
    expect(renumberingFix({ rules: [any(1), untagged(1), UNKNOWN] })).toBeUndefined();
    expect(renumberingFix({ rules: UNKNOWN })).toBeUndefined();
    expect(renumberingFix({})).toBeUndefined();
  });
});

describe("overtakenBy", () => {
  it("is the first in the text of those that come later", () => {
    const first = untagged(9);
    expect(overtakenBy([any(1), first, untagged(2)], 0)).toBe(first);
  });

  it("is undefined where none of the same class comes later", () => {
    expect(overtakenBy([any(2), untagged(1), untagged(2)], 0)).toBeUndefined();
    expect(overtakenBy([any(1), archived(2, "untagged"), any(3)], 0)).toBeUndefined();
    expect(overtakenBy([untagged(1), untagged(2)], 0)).toBeUndefined();
    expect(overtakenBy([any(1)], 1)).toBeUndefined();
  });

  it("is undefined where that cannot be told", () => {
    const selection = { tagStatus: "any", storageClass: UNKNOWN } as const;
    expect(overtakenBy([{ rulePriority: 1, selection }, untagged(2)], 0)).toBeUndefined();
    expect(overtakenBy([{ ...any(1), rulePriority: UNKNOWN }, untagged(2)], 0)).toBeUndefined();
    expect(overtakenBy([any(1), { ...untagged(2), rulePriority: UNKNOWN }], 0)).toBeUndefined();
    expect(overtakenBy([any(1), { rulePriority: 2, selection: { tagStatus: UNKNOWN } }], 0)).toBeUndefined();
    expect(overtakenBy([UNKNOWN, untagged(2)], 0)).toBeUndefined();
  });
});
