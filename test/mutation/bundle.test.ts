import { describe, expect, it } from "vitest";
import { testsOf } from "./bundle.ts";

const FILES = [
  "check.test.ts",
  "facts/regions.test.ts",
  "rules/declared.test.ts",
  "rules/describe-rule.ts",
  "rules/fargate/size-invalid.test.ts",
  "rules/fargate/sizes.stress.test.ts",
  "rules/pages.test.ts",
  "rules/registry.test.ts",
  "shapes.generated.process.test.ts",
];

describe("the tests of a part", () => {
  it.each([
    ["facts", ["facts/regions.test.ts"]],
    ["rules/fargate", ["rules/fargate/size-invalid.test.ts"]],
    ["rules/*.ts", ["rules/declared.test.ts"]],
    ["*.ts", ["check.test.ts"]],
    ["check.ts", ["check.test.ts"]],
    ["rules/fargate/size-invalid.ts", ["rules/fargate/size-invalid.test.ts"]],
    ["rules", ["rules/declared.test.ts", "rules/fargate/size-invalid.test.ts"]],
  ])("%s are at the path that mirrors it", (part, tests) => {
    expect(testsOf(FILES, part)).toEqual(tests);
  });
});
