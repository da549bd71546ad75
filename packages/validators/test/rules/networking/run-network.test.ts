import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const run = (network: object) => ({
  taskDefinition: "web",
  networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], ...network } },
});
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

describeRule("networking/subnets-count", "runTask", {
  at: "networkConfiguration.awsvpcConfiguration.subnets",
  accepts: { "sixteen subnets": run({ subnets: names("subnet", 16) }) },
  rejects: {
    "seventeen subnets": {
      document: run({ subnets: names("subnet", 17) }),
      says: ["The run has its tasks in 17 subnets; ECS accepts 16.", "Remove 1 entry from `subnets`."],
    },
  },
  unknown: [run({ subnets: UNKNOWN, securityGroups: UNKNOWN })],
});

describeRule("networking/security-groups-count", "runTask", {
  at: "networkConfiguration.awsvpcConfiguration.securityGroups",
  accepts: { "five groups": run({ securityGroups: names("sg", 5) }) },
  rejects: {
    "six groups": {
      document: run({ securityGroups: names("sg", 6) }),
      says: ["The run has its tasks in 6 security groups; ECS accepts 5.", "Remove 1 entry from `securityGroups`."],
    },
  },
  unknown: [run({ subnets: UNKNOWN, securityGroups: UNKNOWN })],
});
