import { hasAny, isObject, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html */
export const replicationConfiguration: Kind<"replicationConfiguration"> = {
  noun: "replication configuration",
  isLeading: false,
  resource: { type: "AWS::ECR::ReplicationConfiguration", within: "ReplicationConfiguration" },
  file: {
    words: ["replicationConfiguration", "PREFIX_MATCH", "destinations"],
    answeredAs: "replicationConfiguration",
    recognizes: ({ rules }) => isListOf(rules, isReplicationRule),
  },
};

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutRegistryScanningConfiguration.html */
export const scanningConfiguration: Kind<"scanningConfiguration"> = {
  noun: "scanning configuration",
  isLeading: false,
  resource: { type: "AWS::ECR::RegistryScanningConfiguration" },
  file: {
    words: ["scanType", "scanFrequency"],
    answeredAs: "scanningConfiguration",
    recognizes: ({ rules, scanType }) =>
      isListOf(rules, (rule) => "scanFrequency" in rule) ||
      (/^(?:BASIC|ENHANCED)$/.test(String(scanType)) && isEmpty(rules)),
  },
};

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html */
export const pullThroughCacheRule: Kind<"pullThroughCacheRule"> = {
  noun: "pull-through cache rule",
  nameProperty: "ecrRepositoryPrefix",
  isLeading: false,
  resource: { type: "AWS::ECR::PullThroughCacheRule" },
  file: {
    words: ["ecrRepositoryPrefix"],
    ownProperty: "ecrRepositoryPrefix",
    answeredIn: "pullThroughCacheRules",
    recognizes: (value) => "ecrRepositoryPrefix" in value && hasAny(value, ["upstreamRegistryUrl", "upstreamRegistry"]),
  },
};

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepositoryCreationTemplate.html */
export const creationTemplate: Kind<"creationTemplate"> = {
  noun: "repository creation template",
  nameProperty: "prefix",
  isLeading: false,
  resource: { type: "AWS::ECR::RepositoryCreationTemplate" },
  file: {
    words: ["appliedFor"],
    answeredAs: "repositoryCreationTemplate",
    answeredIn: "repositoryCreationTemplates",
    recognizes: ({ prefix, appliedFor }) => typeof prefix === "string" && Array.isArray(appliedFor),
  },
};

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutSigningConfiguration.html */
export const signingConfiguration: Kind<"signingConfiguration"> = {
  noun: "signing configuration",
  isLeading: false,
  resource: { type: "AWS::ECR::SigningConfiguration" },
  file: {
    words: ["signingProfileArn"],
    ownProperty: "signingProfileArn",
    answeredAs: "signingConfiguration",
    recognizes: ({ rules }) => isListOf(rules, (rule) => "signingProfileArn" in rule),
  },
};

type Value = Readonly<Record<string, unknown>>;

/** Other programs have rules with destinations, too; these name registries of AWS accounts. */
function isReplicationRule({ destinations, ...more }: Value): boolean {
  const isAlone = Object.keys(more).every((name) => name === "repositoryFilters");
  return isAlone && isListOf(destinations, (destination) => hasAny(destination, ["registryId", "region"]));
}

function isListOf(list: unknown, isOne: (item: Value) => boolean): boolean {
  return Array.isArray(list) && list.some((item: unknown) => isObject(item) && isOne(item));
}

function isEmpty(list: unknown): boolean {
  return list === undefined || (Array.isArray(list) && list.length === 0);
}
