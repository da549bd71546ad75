import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

function restarting(policy: Readonly<Record<string, unknown>>): unknown {
  return ec2Container({ restartPolicy: { enabled: true, ...policy } });
}

function codes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

describeRule("schema/restart-policy", "taskDefinition", {
  accepts: {
    "the defaults": restarting({}),
    "60 s": restarting({ restartAttemptPeriod: 60 }),
    "1800 s": restarting({ restartAttemptPeriod: 1800 }),
    "50 exit codes": restarting({ ignoredExitCodes: codes(50) }),
    "a policy that is off": restarting({ enabled: false }),
  },
  rejects: {
    "59 s": {
      document: restarting({ restartAttemptPeriod: 59 }),
      at: "containerDefinitions[0].restartPolicy.restartAttemptPeriod",
      says: [
        'Container "web" restarts when it has run for 59 s; ECS accepts 60 to 1800 s.',
        "Set `restartAttemptPeriod` to 60 or more.",
      ],
      fixed: restarting({ restartAttemptPeriod: 60 }),
    },
    "1801 s": {
      document: restarting({ restartAttemptPeriod: 1801 }),
      at: "containerDefinitions[0].restartPolicy.restartAttemptPeriod",
      says: [
        'Container "web" restarts when it has run for 1801 s; ECS accepts 60 to 1800 s.',
        "Set `restartAttemptPeriod` to 1800 or less.",
      ],
      fixed: restarting({ restartAttemptPeriod: 1800 }),
    },
    "52 exit codes": {
      document: restarting({ ignoredExitCodes: codes(52) }),
      at: "containerDefinitions[0].restartPolicy.ignoredExitCodes",
      says: [
        'Container "web" ignores 52 exit codes on restart; ECS accepts 50.',
        "Remove 2 entries from `ignoredExitCodes`.",
      ],
    },
    "51 exit codes": {
      document: restarting({ ignoredExitCodes: codes(51) }),
      at: "containerDefinitions[0].restartPolicy.ignoredExitCodes",
      says: [
        'Container "web" ignores 51 exit codes on restart; ECS accepts 50.',
        "Remove 1 entry from `ignoredExitCodes`.",
      ],
    },
    "a period of a policy that is off": {
      document: restarting({ enabled: false, restartAttemptPeriod: 60 }),
      at: "containerDefinitions[0].restartPolicy.enabled",
      severity: "warning",
      says: [
        'The restart policy of container "web" is tuned and switched off, so it does nothing.',
        "Set `enabled` to true, or remove the policy.",
      ],
    },
  },
  unknown: [
    restarting({ restartAttemptPeriod: UNKNOWN }),
    restarting({ ignoredExitCodes: UNKNOWN }),
    restarting({ enabled: UNKNOWN, restartAttemptPeriod: 60 }),
    ec2Container({ restartPolicy: UNKNOWN }),
  ],
});
