import { describe, expect, it } from "vitest";
import type { Policy } from "../../../src/rules/ecr-lifecycle/lifecycle-rule.ts";
import { repeatedStatus, type RepeatedRule } from "../../../src/rules/ecr-lifecycle/repeated-status.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

function repeated(policy: Policy, tagStatus: "any" | "untagged" = "any"): readonly RepeatedRule[] {
  const found: RepeatedRule[] = [];
  repeatedStatus(policy, tagStatus, (rule) => found.push(rule));
  return found;
}

describe("repeatedStatus", () => {
  const any = { tagStatus: "any" } as const;

  it("finds each rule after the first, with that one", () => {
    const rules = [{ rulePriority: 7, selection: any }, { selection: any }, { rulePriority: 9, selection: any }];
    expect(repeated({ rules })).toEqual([
      { label: "Rule #2", earlier: "rule 7", storageClass: "standard", at: ["rules", 1, "selection", "tagStatus"] },
      { label: "Rule 9", earlier: "rule 7", storageClass: "standard", at: ["rules", 2, "selection", "tagStatus"] },
    ]);
  });

  it("looks for one status alone", () => {
    const untagged = { tagStatus: "untagged" } as const;
    const rules = [{ selection: any }, { selection: untagged }, { selection: untagged }];
    expect(repeated({ rules })).toEqual([]);
    expect(repeated({ rules }, "untagged").map(({ label }) => label)).toEqual(["Rule #3"]);
  });

  it("counts each storage class for itself", () => {
    const archived = { ...any, storageClass: "archive" } as const;
    expect(repeated({ rules: [{ selection: any }, { selection: archived }] })).toEqual([]);
    expect(repeated({ rules: [{ selection: archived }, { selection: any }, { selection: archived }] })).toMatchObject([
      { label: "Rule #3", earlier: "rule #1", storageClass: "archive" },
    ]);
  });

  it("is silent about what cannot be read", () => {
    expect(repeated({ rules: [{ selection: any }, { selection: { tagStatus: UNKNOWN } }] })).toEqual([]);
    expect(repeated({ rules: [{ selection: any }, { selection: { ...any, storageClass: UNKNOWN } }] })).toEqual([]);
    expect(repeated({ rules: [{ selection: any }, { selection: UNKNOWN }, UNKNOWN] })).toEqual([]);
    expect(repeated({ rules: UNKNOWN })).toEqual([]);
  });
});
