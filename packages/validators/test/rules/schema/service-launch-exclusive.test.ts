import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

function launched(properties: Readonly<Record<string, unknown>>): unknown {
  return { serviceName: "api", taskDefinition: "shop-api", ...properties };
}

const spot = [{ capacityProvider: "FARGATE_SPOT", weight: 1 }];

describeRule("schema/service-launch-exclusive", "service", {
  at: "launchType",
  accepts: {
    "a launch type": launched({ launchType: "FARGATE" }),
    "a strategy": launched({ capacityProviderStrategy: spot }),
    "an empty strategy": launched({ launchType: "FARGATE", capacityProviderStrategy: [] }),
  },
  rejects: {
    both: {
      document: launched({ launchType: "FARGATE", capacityProviderStrategy: spot }),
      says: [
        'Service "api" has the launch type "FARGATE" and a capacity provider strategy; AWS answers: "Specifying both a launch type and capacity provider strategy is not supported".',
        "Remove `launchType`; the strategy says where tasks run.",
      ],
      fixed: launched({ capacityProviderStrategy: spot }),
    },
  },
  unknown: [
    launched({ launchType: UNKNOWN, capacityProviderStrategy: spot }),
    launched({ launchType: "FARGATE", capacityProviderStrategy: UNKNOWN }),
  ],
});

const run = (more: object) => ({ taskDefinition: "web", ...more });

describeRule("schema/service-launch-exclusive", "runTask", {
  at: "launchType",
  accepts: {
    "a strategy": run({ capacityProviderStrategy: spot }),
    "an empty strategy": run({ launchType: "EC2", capacityProviderStrategy: [] }),
  },
  rejects: {
    both: {
      document: run({ launchType: "EC2", capacityProviderStrategy: spot }),
      says: [
        'The run has the launch type "EC2" and a capacity provider strategy; AWS answers: "Specifying both a launch type and capacity provider strategy is not supported".',
        "Remove `launchType`; the strategy says where tasks run.",
      ],
      fixed: run({ capacityProviderStrategy: spot }),
    },
  },
  unknown: [run({ launchType: "EC2", capacityProviderStrategy: UNKNOWN })],
});
