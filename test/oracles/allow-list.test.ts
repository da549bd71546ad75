import { describe, expect, it } from "vitest";
import { type Allowed, judge } from "./allow-list.ts";

describe("the allow-list", () => {
  const allowed: Allowed = { oracle: "cfn-lint", rule: "E3002", place: "AWS::ECS::Cluster", reason: "It is known." };
  const finding = { oracle: "cfn-lint", rule: "E3002", place: "AWS::ECS::Cluster", message: "", file: "" } as const;

  it("covers a finding of the same oracle, rule and place, and no other", () => {
    expect(judge([finding], [allowed])).toEqual({ unexpected: [], unused: [] });
    const elsewhere = { ...finding, place: "AWS::ECS::Service" };
    expect(judge([finding, elsewhere], [allowed]).unexpected).toEqual([elsewhere]);
  });

  it("tells which entries nothing needed", () => {
    expect(judge([], [allowed]).unused).toEqual([allowed]);
  });
});
