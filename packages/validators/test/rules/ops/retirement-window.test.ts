import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const one = (minimumHealthyPercent: unknown, more: object = {}) => ({
  serviceName: "api",
  launchType: "FARGATE",
  desiredCount: 1,
  deploymentConfiguration: { minimumHealthyPercent, maximumPercent: 200 },
  ...more,
});

describeRule("ops/retirement-window", "service", {
  at: "deploymentConfiguration.minimumHealthyPercent",
  accepts: {
    "all of them": one(100),
    two: one(0, { desiredCount: 2 }),
    instances: one(0, { launchType: "EC2" }),
    "no number": one(undefined),
  },
  rejects: {
    none: {
      document: one(0),
      says: [
        'Service "api" has one task, which ends before the next one starts; AWS replaces tasks on Fargate from time to time to patch what they run on.',
        "Set `minimumHealthyPercent` to 100, or `desiredCount` to 2.",
      ],
    },
    half: {
      document: one(50),
      says: [
        'Service "api" has one task, which ends before the next one starts; AWS replaces tasks on Fargate from time to time to patch what they run on.',
        "Set `minimumHealthyPercent` to 100, or `desiredCount` to 2.",
      ],
    },
  },
  unknown: [one(UNKNOWN), one(0, { desiredCount: UNKNOWN }), one(0, { launchType: UNKNOWN })],
});
