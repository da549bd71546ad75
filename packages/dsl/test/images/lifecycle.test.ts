import { describe, expect, it } from "vitest";
import { expireOlderThan, expireUntagged, keepLast } from "../../src/index.ts";

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
      keepLast(5, { tagPrefix: "v" }),
      { tagStatus: "tagged", tagPrefixList: ["v"], countType: "imageCountMoreThan", countNumber: 5 },
    ],
    [
      "keepLast by patterns",
      keepLast(5, { tagPattern: ["v*", "*.0"] }),
      { tagStatus: "tagged", tagPatternList: ["v*", "*.0"], countType: "imageCountMoreThan", countNumber: 5 },
    ],
    [
      "expireOlderThan",
      expireOlderThan({ days: 30 }),
      { tagStatus: "any", countType: "sinceImagePushed", countUnit: "days", countNumber: 30 },
    ],
    [
      "expireOlderThan by prefix",
      expireOlderThan({ days: 30, tagPrefix: "pr-" }),
      {
        tagStatus: "tagged",
        tagPrefixList: ["pr-"],
        countType: "sinceImagePushed",
        countUnit: "days",
        countNumber: 30,
      },
    ],
  ])("%s selects in ECR's own words", (_name, rule, selection) => {
    expect(rule).toEqual({ selection, action: expire });
  });

  it("keeps both filters when both are given, for the compiler to report", () => {
    expect(keepLast(5, { tagPrefix: "v", tagPattern: "v*" }).selection).toMatchObject({
      tagPrefixList: ["v"],
      tagPatternList: ["v*"],
    });
  });
});
