import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

function deployed(deploymentConfiguration: unknown): unknown {
  return { serviceName: "api", taskDefinition: "shop-api", deploymentConfiguration };
}

describeRule("deploy/percent-bounds", "service", {
  accepts: {
    "no percentages": deployed({}),
    "the least of both": deployed({ minimumHealthyPercent: 0, maximumPercent: 100 }),
    "the most healthy ones": deployed({ minimumHealthyPercent: 100, maximumPercent: 200 }),
    "more than twice as many": deployed({ maximumPercent: 400 }),
  },
  rejects: {
    "more healthy tasks than there are": {
      document: deployed({ minimumHealthyPercent: 101, maximumPercent: 200 }),
      at: "deploymentConfiguration.minimumHealthyPercent",
      says: [
        'Service "api" keeps 101 percent of its tasks healthy in a deployment; ECS accepts 0 to 100 percent.',
        "Set `minimumHealthyPercent` to 100 or less.",
      ],
      fixed: deployed({ minimumHealthyPercent: 100, maximumPercent: 200 }),
    },
    "fewer than none": {
      document: deployed({ minimumHealthyPercent: -1 }),
      at: "deploymentConfiguration.minimumHealthyPercent",
      says: [
        'Service "api" keeps -1 percent of its tasks healthy in a deployment; ECS accepts 0 to 100 percent.',
        "Set `minimumHealthyPercent` to 0 or more.",
      ],
      fixed: deployed({ minimumHealthyPercent: 0 }),
    },
    "less than all": {
      document: deployed({ minimumHealthyPercent: 50, maximumPercent: 99 }),
      at: "deploymentConfiguration.maximumPercent",
      says: [
        'Service "api" runs at most 99 percent of its tasks in a deployment; ECS accepts 100 percent or more.',
        "Set `maximumPercent` to 100 or more.",
      ],
      fixed: deployed({ minimumHealthyPercent: 50, maximumPercent: 100 }),
    },
  },
  unknown: [deployed(UNKNOWN), deployed({ minimumHealthyPercent: UNKNOWN, maximumPercent: UNKNOWN })],
});
