import { expect, it } from "vitest";
import { deployedTemplates } from "../../../src/live/diff/deployed-template.ts";
import { type Answers, awsOf, denied, failed } from "../answers.ts";

const answering = (TemplateBody: string): Answers => ({ "cloudformation:GetTemplate": () => ({ TemplateBody }) });

it("reads YAML with the tags of CloudFormation, and JSON", async () => {
  const yaml = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Ref Name\n";
  const value = { Resources: { Queue: { Type: "AWS::SQS::Queue", Properties: { QueueName: { Ref: "Name" } } } } };
  expect(await deployedTemplates(awsOf(answering(yaml)))("jobs")).toEqual({ value });
  expect(await deployedTemplates(awsOf(answering(JSON.stringify(value))))("jobs")).toEqual({ value });
  const comma = JSON.stringify(value).replace(/\}$/, ",}");
  expect(await deployedTemplates(awsOf(answering(comma)))("jobs")).toEqual({ value });
});

it("asks for each stack once", async () => {
  const asked: unknown[] = [];
  const aws = awsOf({
    "cloudformation:GetTemplate": ({ StackName }) => {
      asked.push(StackName);
      return { TemplateBody: "{}" };
    },
  });
  await Promise.all([deployedTemplates(aws)("one"), deployedTemplates(aws)("two"), deployedTemplates(aws)("one")]);
  expect(asked).toEqual(["one", "two"]);
});

it("tells a stack that is not there from one that nobody may see, and from what cannot be read", async () => {
  const of = (answer: ReturnType<typeof failed>) => awsOf({ "cloudformation:GetTemplate": () => answer });
  const absent = failed("ValidationError", "Stack with id jobs does not exist");
  expect(await deployedTemplates(of(absent))("jobs")).toEqual({ value: undefined });
  expect(await deployedTemplates(of(denied()))("jobs")).toMatchObject({ refusal: { why: "denied" } });
  for (const text of ["{", "[]", ""]) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await deployedTemplates(awsOf(answering(text)))("jobs")).toMatchObject({
      refusal: { action: "cloudformation:GetTemplate", why: "failed" },
    });
  }
});
