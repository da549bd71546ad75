import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";
import { ec2Logs, OPTIONS, UNREADABLE } from "./logs.ts";

describeRule("logging/awslogs-required-options", "taskDefinition", {
  accepts: {
    "group and region": ec2Logs(OPTIONS),
    "another driver": ec2Container({ logConfiguration: { logDriver: "json-file" } }),
    "no log configuration": ec2Container({}),
    "a misspelt option, which another rule reports": ec2Logs({ "awslogs-goup": "/ecs/shop-api", region: "us-east-1" }),
  },
  rejects: {
    "no options": {
      document: ec2Logs(undefined),
      at: "containerDefinitions[0].logConfiguration",
      alone: "warning",
      says: [
        'Container "web" logs to awslogs without awslogs-region and awslogs-group. AWS answers: "Log driver awslogs requires options: awslogs-region, awslogs-group".',
        'Add "awslogs-region": "us-east-1" and "awslogs-group": "/ecs/shop-api" to `options`.',
      ],
    },
    "no group": {
      document: ec2Logs({ "awslogs-region": "us-east-1" }),
      at: "containerDefinitions[0].logConfiguration.options",
      says: [
        'Container "web" logs to awslogs without awslogs-group. AWS answers: "Log driver awslogs requires options: awslogs-region, awslogs-group".',
        'Add "awslogs-group": "/ecs/shop-api" to `options`.',
      ],
    },
    "no region": {
      document: ec2Logs({ "awslogs-group": "/ecs/shop-api" }),
      at: "containerDefinitions[0].logConfiguration.options",
      says: [
        'Container "web" logs to awslogs without awslogs-region. AWS answers: "Log driver awslogs requires options: awslogs-region, awslogs-group".',
        'Add "awslogs-region": "us-east-1" to `options`.',
      ],
    },
  },
  unknown: [...UNREADABLE(UNKNOWN), ec2Logs({ "awslogs-group": UNKNOWN, "awslogs-region": UNKNOWN })],
});
