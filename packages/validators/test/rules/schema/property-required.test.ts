import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

describeRule("schema/property-required", "taskDefinition", {
  accepts: {
    "everything that is required": ec2Container({ healthCheck: { command: ["NONE"] } }),
    "a misspelt property, which another rule reports": ec2Container({ logConfiguration: { logdriver: "awslogs" } }),
  },
  rejects: {
    "no command": {
      document: ec2Container({ healthCheck: { interval: 30 } }),
      at: "containerDefinitions[0].healthCheck",
      says: ["`containerDefinitions[0].healthCheck` has no `command`; AWS requires it.", "Add `command`: a list."],
    },
    "no log driver": {
      document: ec2Container({ logConfiguration: {} }),
      at: "containerDefinitions[0].logConfiguration",
      alone: "warning",
      says: [
        "`containerDefinitions[0].logConfiguration` has no `logDriver`; AWS requires it.",
        'Add `logDriver`: "awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk" or "syslog".',
      ],
    },
    null: {
      document: ec2Container({ secrets: [{ name: "TOKEN", valueFrom: null }] }),
      at: "containerDefinitions[0].secrets[0]",
      says: ["`containerDefinitions[0].secrets[0]` has no `valueFrom`; AWS requires it.", "Add `valueFrom`: a string."],
    },
    "no limits": {
      document: ec2Container({ ulimits: [{ name: "nofile" }] }),
      at: "containerDefinitions[0].ulimits[0]",
      says: [
        "`containerDefinitions[0].ulimits[0]` has no `softLimit`; AWS requires it.",
        "Add `softLimit`: a whole number.",
        "`containerDefinitions[0].ulimits[0]` has no `hardLimit`; AWS requires it.",
        "Add `hardLimit`: a whole number.",
      ],
    },
    "no switch": {
      document: ec2Container({ restartPolicy: {} }),
      at: "containerDefinitions[0].restartPolicy",
      alone: "warning",
      says: [
        "`containerDefinitions[0].restartPolicy` has no `enabled`; AWS requires it.",
        "Add `enabled`: true or false.",
      ],
    },
  },
  unknown: [ec2Container({ healthCheck: UNKNOWN }), ec2Container({ healthCheck: { command: UNKNOWN } })],
});

describeRule("schema/property-required", "service", {
  at: "",
  alone: "warning",
  accepts: { "a name": { serviceName: "api" } },
  rejects: {
    "no name": {
      document: {},
      says: ["The service has no `serviceName`; AWS requires it.", "Add `serviceName`: a string."],
    },
  },
  unknown: [{ serviceName: UNKNOWN }],
});
