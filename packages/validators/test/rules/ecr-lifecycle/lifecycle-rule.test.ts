import { describe, expect, it } from "vitest";
import {
  forEachRule,
  forEachSelection,
  isCountType,
  ruleLabel,
  selectionPath,
  storageClassOf,
  tagList,
  type Policy,
} from "../../../src/rules/ecr-lifecycle/lifecycle-rule.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

const POLICY: Policy = {
  rules: [
    UNKNOWN,
    { rulePriority: 1, selection: { tagStatus: "any" } },
    { rulePriority: 2, selection: UNKNOWN },
    { rulePriority: 3 },
  ],
};

describe("forEachRule and forEachSelection", () => {
  function visited(policy: Policy) {
    const rules: number[] = [];
    const selections: number[] = [];
    forEachRule(policy, (_, index) => rules.push(index));
    forEachSelection(policy, (_, __, index) => selections.push(index));
    return { rules, selections };
  }

  it("visit what can be read, with its place among all rules", () => {
    expect(visited(POLICY)).toEqual({ rules: [1, 2, 3], selections: [1] });
  });

  it("visit nothing without rules", () => {
    expect(visited({})).toEqual({ rules: [], selections: [] });
    expect(visited({ rules: UNKNOWN })).toEqual({ rules: [], selections: [] });
  });

  it("hand on a selection with its rule", () => {
    forEachSelection(POLICY, (selection, rule) => {
      expect(selection).toBe(rule.selection);
      expect(rule.rulePriority).toBe(1);
    });
    expect.assertions(2);
  });
});

describe("ruleLabel and selectionPath", () => {
  it("name a rule by its priority, or by its place", () => {
    expect(ruleLabel({ rulePriority: 10 }, 0)).toBe("rule 10");
    expect(ruleLabel({ rulePriority: UNKNOWN }, 0)).toBe("rule #1");
    expect(ruleLabel({}, 4)).toBe("rule #5");
  });

  it("lead to a property of the selection", () => {
    expect(selectionPath(2, "tagStatus")).toEqual(["rules", 2, "selection", "tagStatus"]);
  });
});

describe("storageClassOf", () => {
  it("is what the selection says", () => {
    expect(storageClassOf({ storageClass: "archive", countType: "imageCountMoreThan" })).toBe("archive");
    expect(storageClassOf({ storageClass: "standard", countType: UNKNOWN })).toBe("standard");
  });

  it("is otherwise what its count type is about", () => {
    expect(storageClassOf({ countType: "sinceImagePushed" })).toBe("standard");
    expect(storageClassOf({ countType: "sinceImageTransitioned" })).toBe("archive");
    expect(storageClassOf({})).toBe("standard");
  });

  it("is undefined when it cannot be told", () => {
    expect(storageClassOf({ storageClass: "glacier" })).toBeUndefined();
    expect(storageClassOf({ storageClass: UNKNOWN, countType: "sinceImagePushed" })).toBeUndefined();
    expect(storageClassOf({ countType: UNKNOWN })).toBeUndefined();
    expect(storageClassOf({ countType: "sinceForever" })).toBeUndefined();
  });
});

describe("isCountType", () => {
  it.each([
    ["imageCountMoreThan", true],
    ["sinceImagePulled", true],
    ["SinceImagePulled", false],
    ["toString", false],
    ["", false],
  ])("of %j is %j", (countType, verdict) => {
    expect(isCountType(countType)).toBe(verdict);
  });
});

describe("tagList", () => {
  it("is the list that is asked for", () => {
    const selection = { tagPrefixList: ["v"], tagPatternList: [] } as const;
    expect(tagList(selection, "tagPrefixList")).toEqual(["v"]);
    expect(tagList(selection, "tagPatternList")).toEqual([]);
  });

  it("is undefined unless all of it can be read", () => {
    expect(tagList({}, "tagPrefixList")).toBeUndefined();
    expect(tagList({ tagPrefixList: UNKNOWN }, "tagPrefixList")).toBeUndefined();
    expect(tagList({ tagPrefixList: ["v", UNKNOWN] }, "tagPrefixList")).toBeUndefined();
  });
});
