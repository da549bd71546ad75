import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const strategies = (property: string, rest: Readonly<Record<string, unknown>>) => {
  const strategy = (...items: readonly unknown[]) => ({ ...rest, [property]: items });
  const onDemand = { capacityProvider: "FARGATE", weight: 1 };
  const spot = { capacityProvider: "FARGATE_SPOT", weight: 3 };
  return {
    at: `${property}[1].base`,
    accepts: {
      "one base": strategy({ ...onDemand, base: 1 }, spot),
      "a base of none, which every provider has": strategy({ ...onDemand, base: 1 }, { ...spot, base: 0 }),
      "no strategy": rest,
    },
    rejects: {
      "two bases of providers without a name": {
        document: strategy({ base: 1 }, { base: 2 }),
        says: [
          "Capacity provider #2 has a base of 2, and capacity provider #1 has one too; a strategy has one base.",
          "Remove `base` of one of them: it counts the tasks that run there first.",
        ],
      },
      "two bases": {
        document: strategy({ ...onDemand, base: 1 }, { ...spot, base: 2 }),
        says: [
          'Capacity provider "FARGATE_SPOT" has a base of 2, and capacity provider "FARGATE" has one too; a strategy has one base.',
          "Remove `base` of one of them: it counts the tasks that run there first.",
        ],
      },
    },
    unknown: [
      strategy(UNKNOWN, { ...spot, base: 2 }),
      strategy({ ...onDemand, base: UNKNOWN }, { ...spot, base: 2 }),
      { ...rest, [property]: UNKNOWN },
    ],
  };
};

describeRule(
  "deploy/capacity-provider-strategy",
  "service",
  strategies("capacityProviderStrategy", { serviceName: "api", taskDefinition: "shop-api" }),
);
describeRule(
  "deploy/capacity-provider-strategy",
  "cluster",
  strategies("defaultCapacityProviderStrategy", { clusterName: "shop" }),
);
describeRule(
  "deploy/capacity-provider-strategy",
  "runTask",
  strategies("capacityProviderStrategy", { taskDefinition: "shop-api" }),
);
