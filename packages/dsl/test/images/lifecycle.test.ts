import { describe, expect, it } from "vitest";
import { archiveUnpulled, expireArchived, expireOlderThan, expireUntagged, keepLast } from "../../src/index.ts";

const expire = { type: "expire" };

describe("lifecycle rules", () => {
  it.each([
    [
      "expireUntagged",
      expireUntagged({ days: 7 }),
      { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 7 },
    ],
    ["keepLast", keepLast(10), { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 }],
    [
      "keepLast by prefix",
      keepLast(5, { tagPrefixes: ["v"] }),
      { tagStatus: "tagged", tagPrefixList: ["v"], countType: "imageCountMoreThan", countNumber: 5 },
    ],
    [
      "keepLast by patterns",
      keepLast(5, { tagPatterns: ["v*", "*.0"] }),
      { tagStatus: "tagged", tagPatternList: ["v*", "*.0"], countType: "imageCountMoreThan", countNumber: 5 },
    ],
    [
      "expireOlderThan",
      expireOlderThan({ days: 30 }),
      { tagStatus: "any", countType: "sinceImagePushed", countUnit: "days", countNumber: 30 },
    ],
    [
      "expireOlderThan by prefix",
      expireOlderThan({ days: 30, tagPrefixes: ["pr-"] }),
      {
        tagStatus: "tagged",
        tagPrefixList: ["pr-"],
        countType: "sinceImagePushed",
        countUnit: "days",
        countNumber: 30,
      },
    ],
    [
      "expireArchived",
      expireArchived({ days: 365 }),
      {
        tagStatus: "any",
        storageClass: "archive",
        countType: "sinceImageTransitioned",
        countUnit: "days",
        countNumber: 365,
      },
    ],
    [
      "expireArchived by pattern",
      expireArchived({ days: 90, tagPatterns: ["*-rc"] }),
      {
        tagStatus: "tagged",
        tagPatternList: ["*-rc"],
        storageClass: "archive",
        countType: "sinceImageTransitioned",
        countUnit: "days",
        countNumber: 90,
      },
    ],
  ])("%s selects in ECR's own words", (_name, rule, selection) => {
    expect(rule).toEqual({ selection, action: expire });
  });

  it("archives what nobody has pulled for some days", () => {
    expect(archiveUnpulled({ days: 60 })).toEqual({
      selection: { tagStatus: "any", countType: "sinceImagePulled", countUnit: "days", countNumber: 60 },
      action: { type: "transition", targetStorageClass: "archive" },
    });
    expect(archiveUnpulled({ days: 60, tagPrefixes: ["release-"] }).selection).toMatchObject({
      tagStatus: "tagged",
      tagPrefixList: ["release-"],
    });
  });

  it("keeps both filters when both are given, for the compiler to report", () => {
    expect(keepLast(5, { tagPrefixes: ["v"], tagPatterns: ["v*"] }).selection).toMatchObject({
      tagPrefixList: ["v"],
      tagPatternList: ["v*"],
    });
  });
});
