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
