import { describe, expect, it } from "vitest";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { check } from "../../../src/check.ts";
import { ec2Logs, fargateLogs, OPTIONS, UNREADABLE } from "./logs.ts";

const { "awslogs-stream-prefix": _, ...REST } = OPTIONS;

describeRule("logging/awslogs-stream-prefix", "taskDefinition", {
  accepts: {
    "a prefix on Fargate": fargateLogs(OPTIONS),
    "a misspelt option, which another rule reports": fargateLogs({ ...REST, "awslogs-stream-prefx": "web" }),
  },
  rejects: {
    "none on Fargate": {
      document: fargateLogs(REST),
      at: "containerDefinitions[0].logConfiguration.options",
      says: [
        'Container "web" logs to awslogs without awslogs-stream-prefix. AWS answers: "Fargate requires log configuration options to include awslogs-stream-prefix".',
        'Add "awslogs-stream-prefix": "web" to `options`.',
      ],
      fixed: fargateLogs(OPTIONS),
      title: "Set awslogs-stream-prefix to web",
    },
    "none on EC2": {
      document: ec2Logs(REST),
      at: "containerDefinitions[0].logConfiguration.options",
      severity: "warning",
      says: [
        'Container "web" logs to awslogs without awslogs-stream-prefix. Its streams are named after container ids, which do not tell one task from another.',
        'Add "awslogs-stream-prefix": "web" to `options`.',
      ],
      fixed: ec2Logs(OPTIONS),
      title: "Set awslogs-stream-prefix to web",
    },
    "no options": {
      document: fargateLogs(undefined),
      at: "containerDefinitions[0].logConfiguration",
      alone: "warning",
      says: [
        'Container "web" logs to awslogs without awslogs-stream-prefix. AWS answers: "Fargate requires log configuration options to include awslogs-stream-prefix".',
        'Add "awslogs-stream-prefix": "web" to `options`.',
      ],
      fixed: fargateLogs({ "awslogs-stream-prefix": "web" }),
      title: "Set awslogs-stream-prefix to web",
    },
  },
  unknown: [...UNREADABLE(UNKNOWN), fargateLogs({ ...REST, "awslogs-stream-prefix": UNKNOWN })],
});

describe("logging/awslogs-stream-prefix", () => {
  it("is an error on Fargate and a warning elsewhere", () => {
    const severities = [fargateLogs(REST), ec2Logs(REST)].map(
      (value) => check([{ kind: "taskDefinition", name: "shop", value }])[0]?.severity,
    );
    expect(severities).toEqual(["error", "warning"]);
  });
});
