import * as z from "zod";
import { LAUNCH_TYPES } from "../facts/launch.ts";
import { capacityProviderStrategyItem } from "./capacity-provider-strategy-item.ts";
import { networkConfiguration, placementConstraint, placementStrategy } from "./service.ts";
import { ebsTagSpecification } from "./service/service-volume-configuration.ts";
import { tag } from "./tag.ts";
import { ephemeralStorage } from "./task-definition.ts";
import { environmentFile, resourceRequirement } from "./task-definition/container-definition.ts";
import { keyValuePair } from "./task-definition/key-value-pair.ts";

/** `ContainerOverride`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html */
export const containerOverride = z
  .strictObject({
    name: z.string().optional(),
    command: z.array(z.string()).optional(),
    environment: z.array(keyValuePair).optional(),
    environmentFiles: z.array(environmentFile).optional(),
    cpu: z.int().optional(),
    memory: z.int().optional(),
    memoryReservation: z.int().optional(),
    resourceRequirements: z.array(resourceRequirement).optional(),
  })
  .meta({ id: "ContainerOverride" });

/** Value of `containerOverride`. */
export type ContainerOverride = z.infer<typeof containerOverride>;

/** `InferenceAcceleratorOverride`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAcceleratorOverride.html */
export const inferenceAcceleratorOverride = z
  .strictObject({
    deviceName: z.string().optional(),
    deviceType: z.string().optional(),
  })
  .meta({ id: "InferenceAcceleratorOverride" });

/** Value of `inferenceAcceleratorOverride`. */
export type InferenceAcceleratorOverride = z.infer<typeof inferenceAcceleratorOverride>;

/** `TaskOverride`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html */
export const taskOverride = z
  .strictObject({
    containerOverrides: z.array(containerOverride).optional(),
    cpu: z.string().optional(),
    inferenceAcceleratorOverrides: z.array(inferenceAcceleratorOverride).optional(),
    executionRoleArn: z.string().optional(),
    memory: z.string().optional(),
    taskRoleArn: z.string().optional(),
    ephemeralStorage: ephemeralStorage.optional(),
  })
  .meta({ id: "TaskOverride" });

/** Value of `taskOverride`. */
export type TaskOverride = z.infer<typeof taskOverride>;

/** `TaskManagedEBSVolumeTerminationPolicy`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeTerminationPolicy.html */
export const taskManagedEBSVolumeTerminationPolicy = z
  .strictObject({
    deleteOnTermination: z.boolean(),
  })
  .meta({ id: "TaskManagedEBSVolumeTerminationPolicy" });

/** Value of `taskManagedEBSVolumeTerminationPolicy`. */
export type TaskManagedEBSVolumeTerminationPolicy = z.infer<typeof taskManagedEBSVolumeTerminationPolicy>;

/** `TaskManagedEBSVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeConfiguration.html */
export const taskManagedEBSVolumeConfiguration = z
  .strictObject({
    encrypted: z.boolean().optional(),
    kmsKeyId: z.string().optional(),
    volumeType: z.string().optional(),
    sizeInGiB: z.int().optional(),
    snapshotId: z.string().optional(),
    volumeInitializationRate: z.int().optional(),
    iops: z.int().optional(),
    throughput: z.int().optional(),
    tagSpecifications: z.array(ebsTagSpecification).optional(),
    roleArn: z.string(),
    terminationPolicy: taskManagedEBSVolumeTerminationPolicy.optional(),
    filesystemType: z.enum(["ext3", "ext4", "ntfs", "xfs"]).optional(),
  })
  .meta({ id: "TaskManagedEBSVolumeConfiguration" });

/** Value of `taskManagedEBSVolumeConfiguration`. */
export type TaskManagedEBSVolumeConfiguration = z.infer<typeof taskManagedEBSVolumeConfiguration>;

/** `TaskVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskVolumeConfiguration.html */
export const taskVolumeConfiguration = z
  .strictObject({
    name: z.string(),
    managedEBSVolume: taskManagedEBSVolumeConfiguration.optional(),
  })
  .meta({ id: "TaskVolumeConfiguration" });

/** Value of `taskVolumeConfiguration`. */
export type TaskVolumeConfiguration = z.infer<typeof taskVolumeConfiguration>;

/** What RunTask accepts. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
export const runTask = z
  .strictObject({
    capacityProviderStrategy: z.array(capacityProviderStrategyItem).optional(),
    cluster: z.string().optional(),
    count: z.int().optional(),
    enableECSManagedTags: z.boolean().optional(),
    enableExecuteCommand: z.boolean().optional(),
    group: z.string().optional(),
    launchType: z.enum(LAUNCH_TYPES).optional(),
    networkConfiguration: networkConfiguration.optional(),
    overrides: taskOverride.optional(),
    placementConstraints: z.array(placementConstraint).optional(),
    placementStrategy: z.array(placementStrategy).optional(),
    platformVersion: z.string().optional(),
    propagateTags: z.enum(["NONE", "SERVICE", "TASK_DEFINITION"]).optional(),
    referenceId: z.string().optional(),
    startedBy: z.string().optional(),
    tags: z.array(tag).optional(),
    taskDefinition: z.string(),
    clientToken: z.string().optional(),
    volumeConfigurations: z.array(taskVolumeConfiguration).optional(),
  })
  .meta({ id: "RunTask" });

/** Value of `runTask`. */
export type RunTask = z.infer<typeof runTask>;
