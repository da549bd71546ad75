import { expect, it } from "vitest";
import { PlainTemplate, repositoryName } from "../../../src/import/cloudformation/plain-template.ts";

const HERE = { account: "123456789012", region: "eu-west-1" };
const TEMPLATE = {
  Parameters: {
    Tag: { Type: "String", Default: "v1" },
    Host: { Type: "String" },
    Count: { Type: "Number", Default: 2 },
    Subnets: { Type: "List<AWS::EC2::Subnet::Id>" },
    Ami: { Type: "AWS::SSM::Parameter::Value<String>", Default: "/ami" },
  },
  Conditions: { No: { "Fn::Equals": ["a", "b"] } },
  Mappings: { Sizes: { prod: { cpu: 1024 } } },
  Resources: {
    Repo: { Type: "AWS::ECR::Repository", Properties: { RepositoryName: "shop/api" } },
    Secret: { Type: "AWS::SecretsManager::Secret" },
  },
};
const template = new PlainTemplate(TEMPLATE, HERE);

it.each([
  [{ Ref: "AWS::Region" }, "eu-west-1"],
  [{ Ref: "AWS::NoValue" }, undefined],
  [{ Ref: "Tag" }, "{{ env `Tag` `v1` }}"],
  [{ Ref: "Host" }, "{{ must_env `Host` }}"],
  [{ Ref: "Count" }, "2"],
  [{ Ref: "Ami" }, "{{ ssm `/ami` }}"],
  [{ Ref: "Table" }, "{{ cfn_ref `Table` }}"],
  [{ Ref: "Secret" }, "{{ secretsmanager_ref `Secret` }}"],
  [{ Ref: "Repo" }, "shop/api"],
  [{ "Fn::GetAtt": ["Repo", "RepositoryUri"] }, "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api"],
  [{ "Fn::GetAtt": "Repo.Arn" }, "arn:aws:ecr:eu-west-1:123456789012:repository/shop/api"],
  [{ "Fn::GetAtt": ["Role", "Arn"] }, "{{ cfn_ref `Role.Arn` }}"],
  [
    { "Fn::Sub": "${AWS::AccountId}/${Tag}/${!Tag}/${Role.Arn}" },
    "123456789012/{{ env `Tag` `v1` }}/${Tag}/{{ cfn_ref `Role.Arn` }}",
  ],
  [{ "Fn::Sub": ["${A}", { A: { Ref: "Count" } }] }, "2"],
  [{ "Fn::Join": ["-", ["a", { Ref: "Count" }]] }, "a-2"],
  [{ "Fn::If": ["No", "then", "otherwise"] }, "otherwise"],
  [{ "Fn::Select": [1, { "Fn::Split": [",", "a,b"] }] }, "b"],
  [{ "Fn::FindInMap": ["Sizes", "prod", "cpu"] }, 1024],
  [{ "Fn::ImportValue": { "Fn::Sub": "${AWS::Region}-vpc" } }, "{{ cfn_export `eu-west-1-vpc` }}"],
  [{ "Fn::GetAZs": "" }, "{{ cfn_ref `GetAZs` }}"],
  [{ a: { Ref: "AWS::NoValue" }, b: [{ Ref: "AWS::NoValue" }, 1] }, { b: [1] }],
  [[{ Ref: "Subnets" }], ["{{ must_env `Subnets` }}"]],
])("%j is %j", (written, value) => expect(template.value(written)).toEqual(value));

it.each([
  [{ "Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/api" }, "arn:aws-cn:iam::123456789012:role/api"],
  [{ Ref: "AWS::URLSuffix" }, "amazonaws.com.cn"],
  [{ "Fn::GetAtt": ["Repo", "RepositoryUri"] }, "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/shop/api"],
  [{ "Fn::GetAtt": "Repo.Arn" }, "arn:aws-cn:ecr:cn-north-1:123456789012:repository/shop/api"],
])("%j is in China %j", (written, value) => {
  expect(new PlainTemplate(TEMPLATE, { ...HERE, region: "cn-north-1" }).value(written)).toEqual(value);
});

it("knows which resources are made", () => {
  expect([template.isMade({}), template.isMade({ Condition: "No" })]).toEqual([true, false]);
});

it("calls a repository as it says, or as its logical id does", () => {
  expect([
    repositoryName("ApiRepository1A2B3C4D", undefined),
    repositoryName("Repo", "a"),
    repositoryName("Repo", { Ref: "Name" }),
  ]).toEqual(["api", "a", "images"]);
});

it("calls repositories whose names refer to each other as their logical ids do", () => {
  const called = (name: unknown) => ({ Type: "AWS::ECR::Repository", Properties: { RepositoryName: name } });
  const Resources = {
    Api: called({ "Fn::Sub": "${Web}/api" }),
    Web: called({ "Fn::GetAtt": ["Api", "Arn"] }),
    Own: { Type: "AWS::ECR::Repository", Properties: [{ Ref: "Own" }] },
  };
  const cyclic = new PlainTemplate({ Resources }, HERE);
  expect([{ Ref: "Api" }, { Ref: "Own" }].map((written) => cyclic.value(written))).toEqual(["web/api", "own"]);
});
