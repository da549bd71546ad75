import * as z from "zod";
import { encryptionConfiguration, imageTagMutabilityExclusionFilter, repositoryTag } from "./repository.ts";

/** `ReplicationDestination`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationDestination.html */
export const replicationDestination = z
  .strictObject({
    region: z.string(),
    registryId: z.string(),
  })
  .meta({ id: "ReplicationDestination" });

/** Value of `replicationDestination`. */
export type ReplicationDestination = z.infer<typeof replicationDestination>;

/** `RepositoryFilter`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_RepositoryFilter.html */
export const repositoryFilter = z
  .strictObject({
    filter: z.string(),
    filterType: z.enum(["PREFIX_MATCH"]),
  })
  .meta({ id: "RepositoryFilter" });

/** Value of `repositoryFilter`. */
export type RepositoryFilter = z.infer<typeof repositoryFilter>;

/** `ReplicationRule`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationRule.html */
export const replicationRule = z
  .strictObject({
    destinations: z.array(replicationDestination),
    repositoryFilters: z.array(repositoryFilter).optional(),
  })
  .meta({ id: "ReplicationRule" });

/** Value of `replicationRule`. */
export type ReplicationRule = z.infer<typeof replicationRule>;

/** What PutReplicationConfiguration takes. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationConfiguration.html */
export const replicationConfiguration = z
  .strictObject({ rules: z.array(replicationRule) })
  .meta({ id: "ReplicationConfiguration", title: "Replication configuration" });

/** Value of `replicationConfiguration`. */
export type ReplicationConfiguration = z.infer<typeof replicationConfiguration>;

/** `ScanningRepositoryFilter`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ScanningRepositoryFilter.html */
export const scanningRepositoryFilter = z
  .strictObject({
    filter: z.string(),
    filterType: z.enum(["WILDCARD"]),
  })
  .meta({ id: "ScanningRepositoryFilter" });

/** Value of `scanningRepositoryFilter`. */
export type ScanningRepositoryFilter = z.infer<typeof scanningRepositoryFilter>;

/** `RegistryScanningRule`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_RegistryScanningRule.html */
export const registryScanningRule = z
  .strictObject({
    scanFrequency: z.enum(["CONTINUOUS_SCAN", "MANUAL", "SCAN_ON_PUSH"]),
    repositoryFilters: z.array(scanningRepositoryFilter),
  })
  .meta({ id: "RegistryScanningRule" });

/** Value of `registryScanningRule`. */
export type RegistryScanningRule = z.infer<typeof registryScanningRule>;

/** What PutRegistryScanningConfiguration takes. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutRegistryScanningConfiguration.html */
export const scanningConfiguration = z
  .strictObject({
    scanType: z.enum(["BASIC", "ENHANCED"]).optional(),
    rules: z.array(registryScanningRule).optional(),
  })
  .meta({ id: "RegistryScanningConfiguration", title: "Scanning configuration" });

/** Value of `scanningConfiguration`. */
export type ScanningConfiguration = z.infer<typeof scanningConfiguration>;

/** What CreatePullThroughCacheRule takes. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html */
export const pullThroughCacheRule = z
  .strictObject({
    ecrRepositoryPrefix: z.string(),
    upstreamRegistryUrl: z.string(),
    registryId: z.string().optional(),
    upstreamRegistry: z
      .enum([
        "azure-container-registry",
        "chainguard",
        "docker-hub",
        "ecr",
        "ecr-public",
        "github-container-registry",
        "gitlab-container-registry",
        "k8s",
        "quay",
      ])
      .optional(),
    credentialArn: z.string().optional(),
    customRoleArn: z.string().optional(),
    upstreamRepositoryPrefix: z.string().optional(),
  })
  .meta({ id: "PullThroughCacheRule", title: "Pull-through cache rule" });

/** Value of `pullThroughCacheRule`. */
export type PullThroughCacheRule = z.infer<typeof pullThroughCacheRule>;

/** What CreateRepositoryCreationTemplate takes. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepositoryCreationTemplate.html */
export const creationTemplate = z
  .strictObject({
    prefix: z.string(),
    description: z.string().optional(),
    encryptionConfiguration: encryptionConfiguration.optional(),
    resourceTags: z.array(repositoryTag).optional(),
    imageTagMutability: z
      .enum(["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE", "MUTABLE_WITH_EXCLUSION"])
      .optional(),
    imageTagMutabilityExclusionFilters: z.array(imageTagMutabilityExclusionFilter).optional(),
    repositoryPolicy: z.string().optional(),
    lifecyclePolicy: z.string().optional(),
    appliedFor: z.array(z.enum(["CREATE_ON_PUSH", "PULL_THROUGH_CACHE", "REPLICATION"])),
    customRoleArn: z.string().optional(),
  })
  .meta({ id: "RepositoryCreationTemplate", title: "Repository creation template" });

/** Value of `creationTemplate`. */
export type CreationTemplate = z.infer<typeof creationTemplate>;

/** `SigningRepositoryFilter`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SigningRepositoryFilter.html */
export const signingRepositoryFilter = z
  .strictObject({
    filter: z.string(),
    filterType: z.enum(["WILDCARD_MATCH"]),
  })
  .meta({ id: "SigningRepositoryFilter" });

/** Value of `signingRepositoryFilter`. */
export type SigningRepositoryFilter = z.infer<typeof signingRepositoryFilter>;

/** `SigningRule`. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SigningRule.html */
export const signingRule = z
  .strictObject({
    signingProfileArn: z.string(),
    repositoryFilters: z.array(signingRepositoryFilter).optional(),
  })
  .meta({ id: "SigningRule" });

/** Value of `signingRule`. */
export type SigningRule = z.infer<typeof signingRule>;

/** What PutSigningConfiguration takes. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SigningConfiguration.html */
export const signingConfiguration = z
  .strictObject({ rules: z.array(signingRule) })
  .meta({ id: "SigningConfiguration", title: "Signing configuration" });

/** Value of `signingConfiguration`. */
export type SigningConfiguration = z.infer<typeof signingConfiguration>;
