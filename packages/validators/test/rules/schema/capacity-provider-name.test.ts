import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

function onProvider(capacityProvider: unknown): unknown {
  return { serviceName: "api", taskDefinition: "api", capacityProviderStrategy: [{ capacityProvider, weight: 1 }] };
}

const said = (name: string, meant: string): [string, string] => [
  `A capacity provider is called "${name}"; those of Fargate are "FARGATE" and "FARGATE_SPOT".`,
  `Did you mean "${meant}"?`,
];

describeRule("schema/capacity-provider-name", "service", {
  at: "capacityProviderStrategy[0].capacityProvider",
  accepts: {
    Fargate: onProvider("FARGATE"),
    "Fargate Spot": onProvider("FARGATE_SPOT"),
    "a provider of the account": onProvider("frigate"),
    "a provider whose name is near in small letters": onProvider("fargat"),
    "another provider in capitals": onProvider("GATEWAY"),
    "a provider with more than capitals": onProvider("2ARGATE"),
    "one that ends otherwise": onProvider("FARGAT2"),
    "an ARN": onProvider("arn:aws:ecs:us-east-1:123456789012:capacity-provider/fargte"),
  },
  rejects: {
    "small letters": {
      document: onProvider("fargate"),
      says: said("fargate", "FARGATE"),
      fixed: onProvider("FARGATE"),
      title: "Write FARGATE",
    },
    "another separator": {
      document: onProvider("FARGATE-SPOT"),
      says: said("FARGATE-SPOT", "FARGATE_SPOT"),
      fixed: onProvider("FARGATE_SPOT"),
      title: "Write FARGATE_SPOT",
    },
    "words without one": {
      document: onProvider("FargateSpot"),
      says: said("FargateSpot", "FARGATE_SPOT"),
      fixed: onProvider("FARGATE_SPOT"),
      title: "Write FARGATE_SPOT",
    },
    "a letter that is not there": { document: onProvider("FARGTE"), says: said("FARGTE", "FARGATE") },
    "letters in another order": { document: onProvider("FRAGATE_SPOT"), says: said("FRAGATE_SPOT", "FARGATE_SPOT") },
  },
  unknown: [
    onProvider(UNKNOWN),
    { serviceName: "api", capacityProviderStrategy: UNKNOWN },
    { serviceName: "api", capacityProviderStrategy: [UNKNOWN] },
  ],
});

describeRule("schema/capacity-provider-name", "cluster", {
  accepts: {
    both: { clusterName: "shop", capacityProviders: ["FARGATE", "FARGATE_SPOT", "shop-instances"] },
  },
  rejects: {
    "a provider of the usual strategy": {
      document: { clusterName: "shop", defaultCapacityProviderStrategy: [{ capacityProvider: "fargate" }] },
      at: "defaultCapacityProviderStrategy[0].capacityProvider",
      says: said("fargate", "FARGATE"),
      fixed: { clusterName: "shop", defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE" }] },
      title: "Write FARGATE",
    },
    "a provider of the cluster": {
      document: { clusterName: "shop", capacityProviders: ["FARGATE", "FARGATE SPOT"] },
      at: "capacityProviders[1]",
      says: [
        'A capacity provider is called "FARGATE SPOT"; those of Fargate are "FARGATE" and "FARGATE_SPOT".',
        'Did you mean "FARGATE_SPOT"?',
      ],
      fixed: { clusterName: "shop", capacityProviders: ["FARGATE", "FARGATE_SPOT"] },
      title: "Write FARGATE_SPOT",
    },
    "its default": {
      document: { clusterName: "shop", defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATES" }] },
      at: "defaultCapacityProviderStrategy[0].capacityProvider",
      says: [
        'A capacity provider is called "FARGATES"; those of Fargate are "FARGATE" and "FARGATE_SPOT".',
        'Did you mean "FARGATE"?',
      ],
    },
  },
  unknown: [{ clusterName: "shop", capacityProviders: UNKNOWN }],
});

describeRule(
  "schema/capacity-provider-name",
  "service",
  {
    at: "capacityProviderStrategy[0].capacityProvider",
    accepts: { "what a config holds against its cluster": onProvider("fargate") },
    rejects: {},
    unknown: [],
  },
  { isOfConfig: true },
);
