import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

const secrets = [{ name: "TOKEN", valueFrom: "/shop/token" }];
const executionRoleArn = "arn:aws:iam::111122223333:role/shop-api-execution";

describeRule("secrets/execution-role", "taskDefinition", {
  alone: "warning",
  accepts: {
    "secrets and a role": { ...ec2Container({ secrets }), executionRoleArn },
    "no secrets": ec2Task(),
    "an empty list": ec2Container({ secrets: [] }),
  },
  rejects: {
    "secrets without a role": {
      document: ec2Container({ secrets }),
      at: "containerDefinitions[0].secrets",
      says: [
        "The task takes secrets and has no execution role to read them with. AWS answers: \"When you are specifying container secrets, you must also specify a value for 'executionRoleArn'\".",
        "Add `executionRoleArn`, the ARN of a role that may read these secrets.",
      ],
    },
    "two containers with secrets, one finding": {
      document: ec2Task({
        containerDefinitions: [{ name: "web" }, { name: "api", secrets }, { name: "worker", secrets }],
      }),
      at: "containerDefinitions[1].secrets",
      says: [
        "The task takes secrets and has no execution role to read them with. AWS answers: \"When you are specifying container secrets, you must also specify a value for 'executionRoleArn'\".",
        "Add `executionRoleArn`, the ARN of a role that may read these secrets.",
      ],
    },
    "an empty role": {
      document: { ...ec2Container({ secrets }), executionRoleArn: "" },
      at: "containerDefinitions[0].secrets",
      says: [
        "The task takes secrets and has no execution role to read them with. AWS answers: \"When you are specifying container secrets, you must also specify a value for 'executionRoleArn'\".",
        "Add `executionRoleArn`, the ARN of a role that may read these secrets.",
      ],
    },
  },
  unknown: [
    { ...ec2Container({ secrets }), executionRoleArn: UNKNOWN },
    ec2Container({ secrets: UNKNOWN }),
    ec2Task({ containerDefinitions: UNKNOWN }),
    ec2Task({ containerDefinitions: [UNKNOWN] }),
  ],
});
