import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("iam/task-role-missing", "taskDefinition", {
  at: "",
  accepts: { "what is right": task({}, { taskRoleArn: "arn:aws:iam::123456789012:role/shop" }) },
  rejects: {
    "what is wrong": {
      document: task({}),
      says: [
        'Task "shop-api" has no role of its own; on Fargate it may do nothing in AWS, and on an instance it has the rights of the instance.',
        "Set `taskRoleArn`.",
      ],
    },
  },
  unknown: [task({}, { taskRoleArn: UNKNOWN })],
});
