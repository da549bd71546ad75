import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

const wrong = (arn: string, because: string) => ({
  document: ec2Task({ executionRoleArn: arn }),
  says: [
    `Task "shop-api" names "${arn}" as a role; ${because}. AWS answers: "Role is not valid".`,
    'Set `executionRoleArn` to an ARN like "arn:aws:iam::123456789012:role/shop-api".',
  ],
});

describeRule("iam/role-arn-format", "taskDefinition", {
  at: "executionRoleArn",
  accepts: {
    "the ARN of a role": ec2Task({ executionRoleArn: "arn:aws:iam::123456789012:role/shop/api" }),
    "one of another partition": ec2Task({ taskRoleArn: "arn:aws-us-gov:iam::123456789012:role/api" }),
    "a name": ec2Task({ executionRoleArn: "ecsTaskExecutionRole", taskRoleArn: "shop-api" }),
    "an account that is filled in": ec2Task({ executionRoleArn: "arn:aws:iam::${ACCOUNT}:role/api" }),
    "a stand-in for an account": ec2Task({ executionRoleArn: "arn:aws:iam::ACCOUNT_ID:role/api" }),
    "an account that is filled in after some digits": ec2Task({
      executionRoleArn: "arn:aws:iam::123-ACCOUNT:role/api",
    }),
    "an account of letters before digits": ec2Task({ executionRoleArn: "arn:aws:iam::x123:role/api" }),
    "a kind that is filled in": ec2Task({ executionRoleArn: "arn:aws:iam::123456789012:{{kind}}/api" }),
  },
  rejects: {
    "a policy": wrong("arn:aws:iam::123456789012:policy/api", 'it is "policy" of IAM, not a role'),
    "something else": wrong("arn:aws:sts::123456789012:assumed-role/api", 'it is something of "sts", not of IAM'),
    "a region": wrong("arn:aws:iam:eu-west-1:123456789012:role/api", "IAM has no regions"),
    "11 digits": { ...wrong("arn:aws:iam::12345678901:role/api", "an account has 12 digits"), severity: "warning" },
    "13 digits": { ...wrong("arn:aws:iam::1234567890123:role/api", "an account has 12 digits"), severity: "warning" },
    "a user as the role of the task": {
      document: ec2Task({ taskRoleArn: "arn:aws:iam::123456789012:user/api" }),
      at: "taskRoleArn",
      says: [
        'Task "shop-api" names "arn:aws:iam::123456789012:user/api" as a role; it is "user" of IAM, not a role. AWS answers: "Role is not valid".',
        'Set `taskRoleArn` to an ARN like "arn:aws:iam::123456789012:role/shop-api".',
      ],
    },
  },
  unknown: [ec2Task({ executionRoleArn: UNKNOWN, taskRoleArn: UNKNOWN })],
});

it("warns of an account that somebody may have shortened", () => {
  const value = ec2Task({ executionRoleArn: "arn:aws:iam::123456789:role/api" });
  expect(check([{ kind: "taskDefinition", name: "web", value }])).toMatchObject([{ severity: "warning" }]);
});
