import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";
import { ec2Logs, OPTIONS, UNREADABLE } from "./logs.ts";

const { "awslogs-group": group, ...REST } = OPTIONS;

describeRule("logging/awslogs-unknown-option", "taskDefinition", {
  accepts: {
    "options that ECS accepts": ec2Logs({
      ...OPTIONS,
      mode: "non-blocking",
      "max-buffer-size": "25m",
      "awslogs-create-group": "true",
    }),
    "options of another driver": ec2Container({ logConfiguration: { logDriver: "gelf", options: { tag: "web" } } }),
  },
  rejects: {
    "an option of Docker": {
      document: ec2Logs({ ...OPTIONS, "awslogs-endpoint": "https://logs.example" }),
      at: "containerDefinitions[0].logConfiguration.options.awslogs-endpoint",
      says: [
        'Container "web" gives the awslogs driver the option "awslogs-endpoint". AWS answers: "Log driver awslogs disallows options: awslogs-endpoint".',
        "Remove it; ECS accepts awslogs-create-group, awslogs-datetime-format, awslogs-group, awslogs-multiline-pattern, awslogs-region, awslogs-stream-prefix, max-buffer-size and mode.",
      ],
      fixed: ec2Logs(OPTIONS),
      title: "Remove awslogs-endpoint",
    },
    "a misspelt option": {
      document: ec2Logs({ ...REST, "awslogs-gruop": group }),
      at: "containerDefinitions[0].logConfiguration.options.awslogs-gruop",
      says: [
        'Container "web" gives the awslogs driver the option "awslogs-gruop". AWS answers: "Log driver awslogs disallows options: awslogs-gruop".',
        'Did you mean "awslogs-group"?',
      ],
      fixed: ec2Logs(OPTIONS),
      title: "Rename awslogs-gruop to awslogs-group",
    },
    "an option without its prefix": {
      document: ec2Logs({ ...REST, group }),
      at: "containerDefinitions[0].logConfiguration.options.group",
      says: [
        'Container "web" gives the awslogs driver the option "group". AWS answers: "Log driver awslogs disallows options: group".',
        'Did you mean "awslogs-group"?',
      ],
      fixed: ec2Logs(OPTIONS),
      title: "Rename group to awslogs-group",
    },
    "a misspelling beside the option": {
      document: ec2Logs({ ...OPTIONS, "awslogs-groups": group }),
      at: "containerDefinitions[0].logConfiguration.options.awslogs-groups",
      says: [
        'Container "web" gives the awslogs driver the option "awslogs-groups". AWS answers: "Log driver awslogs disallows options: awslogs-groups".',
        "Remove it; ECS accepts awslogs-create-group, awslogs-datetime-format, awslogs-group, awslogs-multiline-pattern, awslogs-region, awslogs-stream-prefix, max-buffer-size and mode.",
      ],
      fixed: ec2Logs(OPTIONS),
      title: "Remove awslogs-groups",
    },
    "a misspelt option of unreadable value, without a fix": {
      document: ec2Logs({ ...REST, "awslogs-gruop": UNKNOWN }),
      at: "containerDefinitions[0].logConfiguration.options.awslogs-gruop",
      says: [
        'Container "web" gives the awslogs driver the option "awslogs-gruop". AWS answers: "Log driver awslogs disallows options: awslogs-gruop".',
        'Did you mean "awslogs-group"?',
      ],
    },
  },
  unknown: [...UNREADABLE(UNKNOWN), ec2Logs({ ...REST, "awslogs-group": UNKNOWN })],
});
