import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

const roles = (executionRoleArn: unknown, taskRoleArn: unknown = executionRoleArn) =>
  ec2Task({ executionRoleArn, taskRoleArn });
const rejected = (arn: string) => ({
  document: roles(arn),
  says: [
    'Task "shop-api" has one role as `taskRoleArn` and `executionRoleArn`; its program may read every secret that ECS reads for it, and pull every image.',
    "Set `taskRoleArn` to a role with the rights of the program alone.",
  ],
});

describeRule("iam/execution-equals-task-role", "taskDefinition", {
  at: "taskRoleArn",
  accepts: {
    "two roles": roles("arn:aws:iam::123456789012:role/execution", "arn:aws:iam::123456789012:role/api"),
    "one of the two": ec2Task({ taskRoleArn: "arn:aws:iam::123456789012:role/api" }),
    "what may become two": roles("${ROLE}"),
    "a name that is filled in": roles("arn:aws:iam::123456789012:role/${Stage}"),
  },
  rejects: {
    "one role": rejected("arn:aws:iam::123456789012:role/shop/api"),
    "one role of an account that is filled in": rejected("arn:aws:iam::${ACCOUNT}:role/api"),
    "one name": rejected("ecsTaskExecutionRole"),
  },
  unknown: [roles(UNKNOWN), roles("api", UNKNOWN)],
});

it("leaves a config to its own findings", () => {
  const [document] = [{ kind: "taskDefinition", name: "web", value: roles("api"), isOfConfig: true }] as const;
  expect(check([document])).toEqual([]);
});
