import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const named = (serviceName: unknown, more: object = {}) => ({ serviceName, launchType: "FARGATE", ...more });

describeRule("cost/fargate-spot", "service", {
  at: "launchType",
  accepts: {
    "a name of neither": named("api"),
    "a word that holds one": named("devices"),
    "a worker that answers": named("worker", { loadBalancers: [{ targetGroupArn: "arn:a" }] }),
    instances: named("api-dev", { launchType: "EC2" }),
    Spot: named("api-dev", { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT" }] }),
  },
  rejects: {
    "to try things out": {
      document: named("api-dev"),
      says: [
        'Service "api-dev" runs on Fargate at its full price; Fargate Spot costs up to 70 percent less, and gives a task two minutes to stop.',
        "Instead of `launchType`, set `capacityProviderStrategy` to FARGATE_SPOT, with FARGATE as a base of 1.",
      ],
    },
    "a worker": {
      document: named("mail-worker"),
      says: [
        'Service "mail-worker" runs on Fargate at its full price; Fargate Spot costs up to 70 percent less, and gives a task two minutes to stop.',
        "Instead of `launchType`, set `capacityProviderStrategy` to FARGATE_SPOT, with FARGATE as a base of 1.",
      ],
    },
  },
  unknown: [named(UNKNOWN), named("api-dev", { launchType: UNKNOWN }), named("worker", { loadBalancers: UNKNOWN })],
});
