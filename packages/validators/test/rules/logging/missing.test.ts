import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

describeRule("logging/missing", "taskDefinition", {
  at: "containerDefinitions[0]",
  accepts: { "a driver": ec2Container({ memory: 512, logConfiguration: { logDriver: "json-file" } }) },
  rejects: {
    none: {
      document: ec2Container({ memory: 512 }),
      says: [
        'Container "web" has no log driver; on Fargate its output is lost, and on an instance it stays there.',
        "Set `logConfiguration` to the driver awslogs, with a group, a region and a prefix.",
      ],
    },
  },
  unknown: [ec2Container({ memory: 512, logConfiguration: UNKNOWN })],
});
