import { app, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { leftoverStacks } from "../../../src/live/diff/leftover-stacks.ts";
import { lower } from "../../../src/lower/lower.ts";
import { type Answers, awsOf, denied } from "../answers.ts";

const api = service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" });
const { assembly } = lower(
  app("shop", {
    environments: { production: { account: "123456789012", region: "us-east-1" } },
    define: () => ({ workloads: [api] }),
  }),
  "production",
);

function stack(
  StackName: string,
  environment = "production",
  owner = "shop",
  StackStatus = "UPDATE_COMPLETE" as const,
) {
  const Tags = [
    { Key: "ecs-dsl:app", Value: owner },
    { Key: "ecs-dsl:environment", Value: environment },
  ];
  return { StackName, StackStatus, Tags, CreationTime: new Date(0) };
}

const PAGES = [
  [stack("shop-production-old"), stack("shop-production-api"), stack("shop-staging-old", "staging")],
  [
    stack("shop-production-mailer"),
    stack("other-production-old", "production", "other"),
    stack("shop-production-us-east-1-certificates"),
    { ...stack("untagged"), Tags: [] },
    { ...stack("shop-production-gone"), StackStatus: "DELETE_COMPLETE" as const },
  ],
];
const answers: Answers = {
  "cloudformation:DescribeStacks": ({ NextToken }) =>
    NextToken === undefined ? { Stacks: PAGES[0] ?? [], NextToken: "1" } : { Stacks: PAGES[1] ?? [] },
};

it("finds the stacks of the environment that the app no longer has, on all pages", async () => {
  expect(await leftoverStacks(awsOf(answers), assembly)).toEqual({
    value: ["shop-production-mailer", "shop-production-old"],
  });
});

it("says that it may not look", async () => {
  expect(await leftoverStacks(awsOf({ "cloudformation:DescribeStacks": denied }), assembly)).toMatchObject({
    refusal: { action: "cloudformation:DescribeStacks", why: "denied" },
  });
});
