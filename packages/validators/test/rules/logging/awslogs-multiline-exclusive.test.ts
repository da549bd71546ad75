import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Logs, OPTIONS, UNREADABLE } from "./logs.ts";

const format = { "awslogs-datetime-format": "%Y-%m-%d" };
const pattern = { "awslogs-multiline-pattern": "^INFO" };

describeRule("logging/awslogs-multiline-exclusive", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration.options.awslogs-multiline-pattern",
  accepts: { "a format": ec2Logs({ ...OPTIONS, ...format }), "a pattern": ec2Logs({ ...OPTIONS, ...pattern }) },
  rejects: {
    both: {
      document: ec2Logs({ ...OPTIONS, ...format, ...pattern }),
      says: [
        'Container "web" gives the awslogs driver awslogs-datetime-format and awslogs-multiline-pattern; the driver accepts one of the two.',
        "Remove one of them.",
      ],
    },
  },
  unknown: UNREADABLE(UNKNOWN),
});
