import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

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
      severity: "warning",
      document: onProvider("fargate"),
      says: said("fargate", "FARGATE"),
      fixed: onProvider("FARGATE"),
      title: "Write FARGATE",
    },
    "another separator": {
      severity: "warning",
      document: onProvider("FARGATE-SPOT"),
      says: said("FARGATE-SPOT", "FARGATE_SPOT"),
      fixed: onProvider("FARGATE_SPOT"),
      title: "Write FARGATE_SPOT",
    },
    "words without one": {
      severity: "warning",
      document: onProvider("FargateSpot"),
      says: said("FargateSpot", "FARGATE_SPOT"),
      fixed: onProvider("FARGATE_SPOT"),
      title: "Write FARGATE_SPOT",
    },
    "a letter that is not there": {
      severity: "warning",
      document: onProvider("FARGTE"),
      says: said("FARGTE", "FARGATE"),
    },
    "letters in another order": {
      severity: "warning",
      document: onProvider("FRAGATE_SPOT"),
      says: said("FRAGATE_SPOT", "FARGATE_SPOT"),
    },
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
      severity: "warning",
      document: { clusterName: "shop", defaultCapacityProviderStrategy: [{ capacityProvider: "fargate" }] },
      at: "defaultCapacityProviderStrategy[0].capacityProvider",
      says: said("fargate", "FARGATE"),
      fixed: { clusterName: "shop", defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE" }] },
      title: "Write FARGATE",
    },
    "a provider of the cluster": {
      severity: "warning",
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
      severity: "warning",
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

const called = (Name: unknown) => template({ Provider: { Type: "AWS::ECS::CapacityProvider", Properties: { Name } } });
const ofAws = (name: string, beginning: string) => ({
  document: called(name),
  says: [
    `Provider is called "${name}"; names that begin with "${beginning}" are AWS's own. AWS answers: "The specified capacity provider name is invalid".`,
    'Begin the name otherwise, like "shop-instances".',
  ],
});

describeRule("schema/capacity-provider-name", "template", {
  at: "Resources.Provider.Properties.Name",
  accepts: { "a name": called("shop-ecs"), "no name": called(undefined) },
  rejects: {
    ecs: ofAws("ecs-shop", "ecs"),
    "capital letters": ofAws("AWSShop", "AWS"),
    fargate: ofAws("fargate-shop", "fargate"),
  },
  unknown: [called(LATER), called({ "Fn::Sub": "ecs-${Stage}" })],
});
