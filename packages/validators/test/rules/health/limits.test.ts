import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateContainer } from "../tasks.ts";

const command = ["CMD-SHELL", "curl -f http://localhost/ || exit 1"];

function checked(health: Readonly<Record<string, unknown>>): unknown {
  return fargateContainer({ healthCheck: { command, ...health } });
}

describeRule("health/interval-range", "taskDefinition", {
  at: "containerDefinitions[0].healthCheck.interval",
  accepts: { "no interval": checked({}), "5 s": checked({ interval: 5 }), "300 s": checked({ interval: 300 }) },
  rejects: {
    "4 s": {
      document: checked({ interval: 4 }),
      says: ['Health check of container "web" runs every 4 s; ECS accepts 5 to 300 s.', "Set `interval` to 5 or more."],
      fixed: checked({ interval: 5 }),
    },
    "301 s": {
      document: checked({ interval: 301 }),
      says: [
        'Health check of container "web" runs every 301 s; ECS accepts 5 to 300 s.',
        "Set `interval` to 300 or less.",
      ],
      fixed: checked({ interval: 300 }),
    },
  },
  unknown: [checked({ interval: UNKNOWN }), fargateContainer({ healthCheck: UNKNOWN })],
});

describeRule("health/timeout-range", "taskDefinition", {
  at: "containerDefinitions[0].healthCheck.timeout",
  accepts: { "2 s": checked({ timeout: 2 }), "60 s": checked({ timeout: 60 }) },
  rejects: {
    "1 s": {
      document: checked({ timeout: 1 }),
      says: [
        'Health check of container "web" times out after 1 s; ECS accepts 2 to 60 s.',
        "Set `timeout` to 2 or more.",
      ],
      fixed: checked({ timeout: 2 }),
    },
    "61 s": {
      document: checked({ timeout: 61 }),
      says: [
        'Health check of container "web" times out after 61 s; ECS accepts 2 to 60 s.',
        "Set `timeout` to 60 or less.",
      ],
      fixed: checked({ timeout: 60 }),
    },
  },
  unknown: [checked({ timeout: UNKNOWN })],
});

describeRule("health/retries-range", "taskDefinition", {
  at: "containerDefinitions[0].healthCheck.retries",
  accepts: { "1 retry": checked({ retries: 1 }), "10 retries": checked({ retries: 10 }) },
  rejects: {
    "0 retries": {
      document: checked({ retries: 0 }),
      says: ['Health check of container "web" sets retries to 0; ECS accepts 1 to 10.', "Set `retries` to 1 or more."],
      fixed: checked({ retries: 1 }),
    },
    "11 retries": {
      document: checked({ retries: 11 }),
      says: [
        'Health check of container "web" sets retries to 11; ECS accepts 1 to 10.',
        "Set `retries` to 10 or less.",
      ],
      fixed: checked({ retries: 10 }),
    },
  },
  unknown: [checked({ retries: UNKNOWN })],
});

describeRule("health/start-period-range", "taskDefinition", {
  at: "containerDefinitions[0].healthCheck.startPeriod",
  accepts: { "0 s": checked({ startPeriod: 0 }), "300 s": checked({ startPeriod: 300 }) },
  rejects: {
    "-1 s": {
      document: checked({ startPeriod: -1 }),
      says: [
        'Health check of container "web" gives it -1 s to start; ECS accepts 0 to 300 s.',
        "Set `startPeriod` to 0 or more.",
      ],
      fixed: checked({ startPeriod: 0 }),
    },
    "301 s": {
      document: checked({ startPeriod: 301 }),
      says: [
        'Health check of container "web" gives it 301 s to start; ECS accepts 0 to 300 s.',
        "Set `startPeriod` to 300 or less.",
      ],
      fixed: checked({ startPeriod: 300 }),
    },
  },
  unknown: [checked({ startPeriod: UNKNOWN })],
});
