import { describe, expect, it } from "vitest";
import { loopedResources } from "../../../src/read/cloudformation/loops.ts";
import { scopeOf } from "../../../src/read/cloudformation/template-scope.ts";
import { lintText } from "../lint-text.ts";

const EXTENDED = "AWS::LanguageExtensions";

function looped(resources: Readonly<Record<string, unknown>>, more: object = {}) {
  const value = { Transform: EXTENDED, ...more, Resources: resources };
  return loopedResources(value, resources, scopeOf(value));
}

const topics = (collection: unknown, key = "Topic${Name}", value: unknown = { Type: "AWS::SNS::Topic" }) => ({
  "Fn::ForEach::Topics": ["Name", collection, { [key]: value }],
});

describe("loopedResources", () => {
  it("makes a resource of each item, at the place of the body", () => {
    const found = looped({ Other: { Type: "AWS::SQS::Queue" }, ...topics(["A", "B"]) });
    expect(Object.keys(found?.resources ?? {})).toEqual(["Other", "TopicA", "TopicB"]);
    expect([...(found?.places ?? [])]).toEqual(
      ["TopicA", "TopicB"].map((id) => [id, ["Resources", "Fn::ForEach::Topics", 2, "Topic${Name}"]]),
    );
  });

  it("fills in the item wherever its name stands", () => {
    const body = {
      "${Name}-key": [{ Ref: "Name" }, { Ref: "Other${Name}" }, { "Fn::Sub": "${Name}-${Stage}" }, "&{Name}", 5],
    };
    expect(looped(topics(["a-b"], "T&{Name}", body))?.resources).toEqual({
      Tab: { "a-b-key": ["a-b", { Ref: "Othera-b" }, { "Fn::Sub": "a-b-${Stage}" }, "ab", 5] },
    });
  });

  it("loops within loops, over what the outer one gives", () => {
    const inner = { "Fn::ForEach::Inner": ["Stage", ["x", { Ref: "Name" }], { "${Name}${Stage}": "${Name}${Stage}" }] };
    const found = looped({ "Fn::ForEach::Outer": ["Name", ["a", "b"], inner] });
    expect(found?.resources).toEqual({ ax: "ax", aa: "aa", bx: "bx", bb: "bb" });
    expect(found?.places.get("bx")).toEqual([
      "Resources",
      "Fn::ForEach::Outer",
      2,
      "Fn::ForEach::Inner",
      2,
      "${Name}${Stage}",
    ]);
  });

  it("takes the list of a mapping that is certain", () => {
    const Mappings = { Names: { All: { List: ["a"] } } };
    const found = looped(topics({ "Fn::FindInMap": ["Names", "All", "List"] }), { Mappings });
    expect(Object.keys(found?.resources ?? {})).toEqual(["Topica"]);
  });

  it.each([[{ Ref: "Names" }], [["a", { Ref: "Stage" }]], ["a"]])("leaves a loop over %j as it is", (collection) => {
    const resources = topics(collection);
    expect(looped(resources)).toEqual({ resources, places: new Map(), isWhole: false });
  });

  it("leaves out an inner loop over what is not certain", () => {
    const inner = { Own: 1, "Fn::ForEach::Inner": ["Stage", { Ref: "Names" }, { "${Stage}": 1 }] };
    expect(looped({ "Fn::ForEach::Outer": ["Name", ["a"], inner] })?.resources).toEqual({ Own: 1 });
  });

  it("tells whether something else may add to them", () => {
    const loops = topics(["a"]);
    const inner = { "Fn::ForEach::Inner": ["Stage", { Ref: "Names" }, { "${Stage}": 1 }] };
    expect(looped(loops)?.isWhole).toBe(true);
    expect(looped(loops, { Transform: [EXTENDED, "Own"] })?.isWhole).toBe(false);
    expect(looped({ ...loops, "Fn::ForEach::Outer": ["Name", ["a"], inner] })?.isWhole).toBe(false);
    const Value = { "Fn::FindInMap": ["A", "b", "c", { DefaultValue: "d" }] };
    expect(looped(loops, { Outputs: { A: { Value } } })?.isWhole).toBe(false);
  });

  it("leaves templates alone that CloudFormation does not extend, or that have no loops", () => {
    expect(looped(topics(["a"]), { Transform: undefined })).toBeUndefined();
    expect(looped(topics(["a"]), { Transform: ["AWS::Serverless-2016-10-31"] })).toBeUndefined();
    expect(looped({ Topic: { Type: "AWS::SNS::Topic" } })).toBeUndefined();
    expect(looped(topics(["a"]), { Transform: ["AWS::Serverless-2016-10-31", EXTENDED] })).toBeDefined();
  });

  it("makes no more resources than a template may have", () => {
    const many = Array.from({ length: 400 }, (_, index) => `${index}`);
    const inner = { "Fn::ForEach::Inner": ["Stage", many, { "${Name}x${Stage}": 1 }] };
    const found = looped({ "Fn::ForEach::Outer": ["Name", many, inner] });
    expect(Object.keys(found?.resources ?? {}).length).toBeLessThan(1000);
  });
});

const RULE = {
  rulePriority: 1,
  selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 0 },
  action: { type: "expire" },
};

const repositories = (name: unknown, text = JSON.stringify({ rules: [RULE] })) => ({
  AWSTemplateFormatVersion: "2010-09-09",
  Transform: EXTENDED,
  Resources: {
    "Fn::ForEach::Repositories": [
      "Name",
      ["web", "api"],
      {
        "${Name}Images": {
          Type: "AWS::ECR::Repository",
          Properties: {
            RepositoryName: name,
            LifecyclePolicy: { LifecyclePolicyText: text },
          },
        },
      },
    ],
  },
  Outputs: { Arn: { Value: { "Fn::GetAtt": ["webImages", "Arn"] } } },
});

const PROPERTIES = 'Resources["Fn::ForEach::Repositories"][2]["${Name}Images"].Properties';

it("finds what is wrong in a loop once, where the loop writes it", async () => {
  const text = JSON.stringify(repositories({ "Fn::Sub": "Shop/${Name}" }), null, 2);
  const { diagnostics } = await lintText("stack.json", text);
  expect(diagnostics.map(({ code, fix, message, origin }) => [code, fix, message.slice(0, 40), origin?.path])).toEqual([
    ["ecr-repo/name", undefined, 'A repository is named "Shop/web"; ECR ac', `${PROPERTIES}.RepositoryName`],
    [
      "ecr-lifecycle/count-number",
      undefined,
      'Rule 1 has the count 0. AWS answers: "nu',
      `${PROPERTIES}.LifecyclePolicy.LifecyclePolicyText.rules[0].selection.countNumber`,
    ],
  ]);
});

it("finds what only a later item makes wrong", async () => {
  const text = JSON.stringify(repositories({ "Fn::Sub": "shop/${Name}" })).replace('"api"', '"Api"');
  const { diagnostics } = await lintText("stack.json", text);
  expect(diagnostics.map(({ message }) => message.slice(0, 34))).toContain('A repository is named "shop/Api"; ');
});

it("finds a name that no loop makes, where all of them are certain", async () => {
  const text = JSON.stringify(repositories("shop", "{}")).replace('"webImages"', '"wbeImages"');
  const places = async (template: string) =>
    (await lintText("stack.json", template)).diagnostics
      .filter(({ code }) => code === "schema/reference-unknown")
      .map(({ origin }) => origin?.path);
  expect(await places(text)).toEqual(["Outputs.Arn.Value"]);
  expect(await places(text.replace('["web","api"]', '{"Ref":"AWS::NotificationARNs"}'))).toEqual([]);
});

it("passes over a policy that a loop fills in", async () => {
  const text = JSON.stringify(repositories({ "Fn::Sub": "shop/${Name}" }, '{"rules": "${Name}"}'));
  const { diagnostics } = await lintText("stack.json", text);
  expect(diagnostics).toEqual([]);
});
