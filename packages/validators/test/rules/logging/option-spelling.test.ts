import { describe, expect, it } from "vitest";
import { hasMisspelt, isAwslogsOption, meantOption } from "../../../src/rules/logging/option-spelling.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

describe("isAwslogsOption", () => {
  it.each([
    ["awslogs-group", true],
    ["mode", true],
    ["group", false],
    ["AWSLOGS-GROUP", false],
    ["", false],
  ])("of %j is %j", (name, verdict) => {
    expect(isAwslogsOption(name)).toBe(verdict);
  });
});

describe("meantOption", () => {
  it.each([
    ["group", "awslogs-group"],
    ["stream-prefix", "awslogs-stream-prefix"],
    ["awslogs-gruop", "awslogs-group"],
    ["AWSLOGS-REGION", "awslogs-region"],
    ["tag", undefined],
    ["", undefined],
  ])("of %j is %j", (name, option) => {
    expect(meantOption(name)).toBe(option);
  });
});

describe("hasMisspelt", () => {
  it.each([
    ["the option without its prefix", { group: "/ecs/api" }, true],
    ["a misspelt name", { "awslogs-gruop": "/ecs/api" }, true],
    ["the option itself", { "awslogs-group": "/ecs/api" }, false],
    ["another option, misspelt", { region: "us-east-1" }, false],
    ["no options", {}, false],
  ])("looks through %s", (_, options, verdict) => {
    expect(hasMisspelt(options, "awslogs-group")).toBe(verdict);
  });

  it("needs no value that can be read", () => {
    expect(hasMisspelt({ group: UNKNOWN }, "awslogs-group")).toBe(true);
  });
});
