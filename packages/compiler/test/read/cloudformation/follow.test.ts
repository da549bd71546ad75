import { describe, expect, it } from "vitest";
import { follow } from "../../../src/read/cloudformation/follow.ts";
import type { Links } from "../../../src/read/links.ts";
import { templateOf } from "../../../src/read/cloudformation/template.ts";

const OTHER = templateOf({ Task: { Type: "AWS::ECS::TaskDefinition" } });
const value = { Ref: "Task" };
const LINKS: Links = {
  isNested: () => true,
  argument: (name) => (name === "Given" ? { template: OTHER, value } : undefined),
  output: (stack, name) => (`${stack}.${name}` === "Child.Arn" ? { template: OTHER, value } : undefined),
  exported: (name) => (name === "shop-task" ? { template: OTHER, value, isGuess: true } : undefined),
};
const TEMPLATE = templateOf({ Own: { Type: "AWS::ECS::Cluster" } }, {}, undefined, LINKS);

describe("a reference", () => {
  it("leads to a resource of its own template, with links or without", () => {
    expect(follow(TEMPLATE, { Ref: "Own" })).toEqual({ template: TEMPLATE, id: "Own", isGuess: false });
    expect(follow(OTHER, { "Fn::GetAtt": ["Task", "Arn"] })).toMatchObject({ id: "Task" });
  });

  it.each([
    [{ Ref: "Given" }, false],
    [{ "Fn::GetAtt": ["Child", "Outputs.Arn"] }, false],
    [{ "Fn::GetAtt": ["Child", "Outputs", "Arn"] }, false],
    [{ "Fn::GetAtt": "Child.Outputs.Arn" }, false],
    [{ "Fn::ImportValue": "shop-task" }, true],
    [{ "Fn::ImportValue": { "Fn::Join": ["-", ["shop", "task"]] } }, true],
  ])("leads to another template: %j", (written, isGuess) => {
    expect(follow(TEMPLATE, written)).toEqual({ template: OTHER, id: "Task", isGuess });
  });

  it.each([
    [{ Ref: "Missing" }],
    [{ "Fn::GetAtt": "Child.Outputs" }],
    [{ "Fn::GetAtt": "Child.Outputs.Arn.More" }],
    [{ "Fn::GetAtt": 1 }],
    [{ "Fn::ImportValue": { Ref: "Name" } }],
    [{ "Fn::If": ["IsOpen", { Ref: "Own" }, { Ref: "Given" }] }],
    ["text"],
  ])("leads nowhere: %j", (written) => {
    expect(follow(TEMPLATE, written)).toBeUndefined();
  });

  it("ends where templates hand it to and fro", () => {
    const links: Links = { ...LINKS, argument: () => ({ template, value: { Ref: "Again" } }) };
    const template = templateOf({}, {}, undefined, links);
    expect(follow(template, { Ref: "Again" })).toBeUndefined();
  });
});
