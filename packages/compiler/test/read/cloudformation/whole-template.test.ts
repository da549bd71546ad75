import { expect, it } from "vitest";
import { templateOf } from "../../../src/read/cloudformation/template.ts";
import { wholeTemplate } from "../../../src/read/cloudformation/whole-template.ts";
import { lintText } from "../lint-text.ts";

const CLUSTER = { Type: "AWS::ECS::Cluster" };
const ROLE = { Type: "AWS::IAM::Role", Properties: {} };

it("holds what rules compare, where there is something of ours", () => {
  const whole = wholeTemplate(
    templateOf({ Cluster: CLUSTER, Role: ROLE, Table: { Type: "AWS::DynamoDB::Table" } }),
    "a",
  );
  expect(whole).toMatchObject({ kind: "template", value: { Resources: { Cluster: CLUSTER, Role: ROLE } } });
  expect(whole?.writtenAt(["Resources", "Role", "Properties"])).toEqual({ path: ["Resources", "Role", "Properties"] });
  expect(wholeTemplate(templateOf({ Role: ROLE, Odd: "text" }), "a")).toBeUndefined();
  expect(
    wholeTemplate(
      templateOf({ Cluster: CLUSTER }, undefined, () => []),
      "a",
    ),
  ).toBeUndefined();
});

const WHOLE = {
  AWSTemplateFormatVersion: "2010-09-09",
  Description: "A cluster",
  Parameters: { Name: { Type: "String" } },
  Resources: { Cluster: CLUSTER, Table: { Type: "AWS::DynamoDB::Table" } },
  Outputs: { Arn: { Value: { "Fn::GetAtt": ["Cluster", "Arn"] } } },
  Rules: { Named: { Assertions: [{ Assert: { "Fn::Equals": [{ Ref: "Name" }, "shop"] } }] } },
};
const { Description: _, ...SECTIONS } = WHOLE;

it("is all of a template that nothing adds to", () => {
  expect(wholeTemplate(templateOf(WHOLE.Resources, WHOLE), "a")).toMatchObject({ value: SECTIONS });
});

const STRAY = { Type: "AWS::ECS::TaskDefinition", Properties: {} };

it.each([
  ["beside the section", { Task: STRAY }],
  ["with a transform of AWS", { Task: STRAY, Transform: ["AWS::LanguageExtensions"], Globals: {}, Hooks: {} }],
  ["alone of ours", { Task: STRAY, Resources: { Role: ROLE } }],
])("holds a misplaced resource %s", (_what, changed) => {
  const value = { ...WHOLE, ...changed };
  const whole = wholeTemplate(templateOf(value.Resources, value), "a");
  expect(whole?.value).toMatchObject({ Misplaced: { Task: STRAY } });
  expect(whole?.writtenAt(["Misplaced", "Task", "Type"])).toEqual({ path: ["Task", "Type"] });
});

it.each([
  ["a macro of somebody's own", { Task: STRAY, Transform: "Own" }],
  ["a macro with parameters", { Task: STRAY, Transform: { Name: "AWS::Include" } }],
  ["a section of another program", { Task: STRAY, Modules: {} }],
  ["a name for programs that read it", { "x-task": STRAY }],
  ["what YAML merges in", { Task: STRAY, Resources: { Cluster: { "<<": STRAY } } }],
  ["another kind of object", { Task: { Type: "Own" } }],
])("holds no misplaced resource where the template has %s", (_what, changed) => {
  const value = { ...WHOLE, ...changed };
  expect(wholeTemplate(templateOf({ Cluster: CLUSTER }, value), "a")?.value).not.toHaveProperty("Misplaced");
});

it.each([
  ["no version", { AWSTemplateFormatVersion: undefined }],
  ["a transform", { Transform: "AWS::Serverless-2016-10-31" }],
  ["a section of another program", { Modules: {} }],
  ["a name that something fills in", { Parameters: { Table$ENV: { Type: "String" } } }],
  ["an entry that something fills in", { Outputs: { Arn: "{{ output }}" } }],
  ["rules that something fills in", { Rules: { Own: "{{ rule }}" } }],
  ["a section that is none", { Conditions: [] }],
  ["a macro", { Resources: { Cluster: { ...CLUSTER, Properties: { "Fn::Transform": { Name: "Own" } } } } }],
  ["a loop", { Outputs: { A: { Value: [{ "Fn::ForEach::All": ["A", ["a"], {}] }] } } }],
  ["a module", { Resources: { Cluster: CLUSTER, Network: { Type: "Own::Network::Vpc::MODULE" } } }],
])("is the known resources alone where the template has %s", (_what, changed) => {
  const value = { ...WHOLE, ...changed };
  const whole = wholeTemplate(templateOf(value.Resources, value), "a");
  expect(whole?.value).toEqual({ Resources: { Cluster: value.Resources.Cluster } });
});

it("places a misplaced resource at its name, and finds nothing else in it", async () => {
  const template = { Resources: { Cluster: CLUSTER }, Task: STRAY };
  const { diagnostics } = await lintText("stack.json", JSON.stringify(template, null, 2));
  expect(diagnostics).toMatchObject([
    { code: "schema/resource-misplaced", origin: { line: 7, column: 3, path: "Task" } },
  ]);
});

it("places findings in other sections, too", async () => {
  const template = { ...WHOLE, Outputs: { Arn: { Value: { "Fn::GetAtt": ["Custer", "Arn"] } } } };
  const { diagnostics } = await lintText("stack.json", JSON.stringify(template, null, 2));
  expect(diagnostics).toMatchObject([
    { code: "schema/reference-unknown", origin: { line: 19, path: "Outputs.Arn.Value" } },
  ]);
});

it("places findings in the file", async () => {
  const trust = { Statement: [{ Effect: "Allow", Principal: { Service: "ecs.amazonaws.com" } }] };
  const containers = [{ Name: "web", Image: "public.ecr.aws/nginx/nginx:1.27", Memory: 256 }];
  const template = {
    Resources: {
      Role: { ...ROLE, Properties: { AssumeRolePolicyDocument: trust } },
      Task: {
        Type: "AWS::ECS::TaskDefinition",
        Properties: { TaskRoleArn: { Ref: "Role" }, ContainerDefinitions: containers },
      },
    },
  };
  const { diagnostics } = await lintText("stack.json", JSON.stringify(template, null, 2));
  expect(diagnostics).toMatchObject([
    { code: "iam/role-trust", origin: { line: 6, path: "Resources.Role.Properties.AssumeRolePolicyDocument" } },
  ]);
});
