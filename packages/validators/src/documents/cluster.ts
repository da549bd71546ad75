import * as z from "zod";
import { capacityProviderStrategyItem } from "./capacity-provider-strategy-item.ts";
import { tag } from "./tag.ts";

/** `ClusterSetting`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterSetting.html */
export const clusterSetting = z
  .strictObject({
    name: z.enum(["containerInsights"]).optional(),
    value: z.string().optional(),
  })
  .meta({ id: "ClusterSetting" });

/** Value of `clusterSetting`. */
export type ClusterSetting = z.infer<typeof clusterSetting>;

/** `ExecuteCommandLogConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandLogConfiguration.html */
export const executeCommandLogConfiguration = z
  .strictObject({
    cloudWatchLogGroupName: z.string().optional(),
    cloudWatchEncryptionEnabled: z.boolean().optional(),
    s3BucketName: z.string().optional(),
    s3EncryptionEnabled: z.boolean().optional(),
    s3KeyPrefix: z.string().optional(),
  })
  .meta({ id: "ExecuteCommandLogConfiguration" });

/** Value of `executeCommandLogConfiguration`. */
export type ExecuteCommandLogConfiguration = z.infer<typeof executeCommandLogConfiguration>;

/** `ExecuteCommandConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html */
export const executeCommandConfiguration = z
  .strictObject({
    kmsKeyId: z.string().optional(),
    logging: z.enum(["DEFAULT", "NONE", "OVERRIDE"]).optional(),
    logConfiguration: executeCommandLogConfiguration.optional(),
  })
  .meta({ id: "ExecuteCommandConfiguration" });

/** Value of `executeCommandConfiguration`. */
export type ExecuteCommandConfiguration = z.infer<typeof executeCommandConfiguration>;

/** `ManagedStorageConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedStorageConfiguration.html */
export const managedStorageConfiguration = z
  .strictObject({
    kmsKeyId: z.string().optional(),
    fargateEphemeralStorageKmsKeyId: z.string().optional(),
  })
  .meta({ id: "ManagedStorageConfiguration" });

/** Value of `managedStorageConfiguration`. */
export type ManagedStorageConfiguration = z.infer<typeof managedStorageConfiguration>;

/** `ClusterConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterConfiguration.html */
export const clusterConfiguration = z
  .strictObject({
    executeCommandConfiguration: executeCommandConfiguration.optional(),
    managedStorageConfiguration: managedStorageConfiguration.optional(),
  })
  .meta({ id: "ClusterConfiguration" });

/** Value of `clusterConfiguration`. */
export type ClusterConfiguration = z.infer<typeof clusterConfiguration>;

/** `ClusterServiceConnectDefaultsRequest`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaultsRequest.html */
export const clusterServiceConnectDefaultsRequest = z
  .strictObject({
    namespace: z.string(),
  })
  .meta({ id: "ClusterServiceConnectDefaultsRequest" });

/** Value of `clusterServiceConnectDefaultsRequest`. */
export type ClusterServiceConnectDefaultsRequest = z.infer<typeof clusterServiceConnectDefaultsRequest>;

/** What CreateCluster accepts. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html */
export const cluster = z
  .strictObject({
    clusterName: z.string().optional(),
    tags: z.array(tag).optional(),
    settings: z.array(clusterSetting).optional(),
    configuration: clusterConfiguration.optional(),
    capacityProviders: z.array(z.string()).optional(),
    defaultCapacityProviderStrategy: z.array(capacityProviderStrategyItem).optional(),
    serviceConnectDefaults: clusterServiceConnectDefaultsRequest.optional(),
  })
  .meta({ id: "Cluster" });

/** Value of `cluster`. */
export type Cluster = z.infer<typeof cluster>;
