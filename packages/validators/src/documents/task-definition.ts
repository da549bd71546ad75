import * as z from "zod";
import { LAUNCH_TYPES, NETWORK_MODES } from "../facts/launch.ts";
import { TASK_PLACEMENT_CONSTRAINT_TYPES } from "../facts/placement.ts";
import { CPU_ARCHITECTURES, OPERATING_SYSTEM_FAMILIES } from "../facts/runtime-platform.ts";
import { tag } from "./tag.ts";
import { containerDefinition } from "./task-definition/container-definition.ts";
import { keyValuePair } from "./task-definition/key-value-pair.ts";
import { volume } from "./task-definition/volume.ts";

/** `TaskDefinitionPlacementConstraint`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html */
export const taskDefinitionPlacementConstraint = z
  .strictObject({
    type: z.enum(TASK_PLACEMENT_CONSTRAINT_TYPES).optional(),
    expression: z.string().optional(),
  })
  .meta({ id: "TaskDefinitionPlacementConstraint" });

/** Value of `taskDefinitionPlacementConstraint`. */
export type TaskDefinitionPlacementConstraint = z.infer<typeof taskDefinitionPlacementConstraint>;

/** `ProxyConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html */
export const proxyConfiguration = z
  .strictObject({
    type: z.enum(["APPMESH"]).optional(),
    containerName: z.string(),
    properties: z.array(keyValuePair).optional(),
  })
  .meta({ id: "ProxyConfiguration" });

/** Value of `proxyConfiguration`. */
export type ProxyConfiguration = z.infer<typeof proxyConfiguration>;

/** `InferenceAccelerator`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html */
export const inferenceAccelerator = z
  .strictObject({
    deviceName: z.string(),
    deviceType: z.string(),
  })
  .meta({ id: "InferenceAccelerator" });

/** Value of `inferenceAccelerator`. */
export type InferenceAccelerator = z.infer<typeof inferenceAccelerator>;

/** `EphemeralStorage`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html */
export const ephemeralStorage = z
  .strictObject({
    sizeInGiB: z.int(),
  })
  .meta({ id: "EphemeralStorage" });

/** Value of `ephemeralStorage`. */
export type EphemeralStorage = z.infer<typeof ephemeralStorage>;

/** `RuntimePlatform`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html */
export const runtimePlatform = z
  .strictObject({
    cpuArchitecture: z.enum(CPU_ARCHITECTURES).optional(),
    operatingSystemFamily: z.enum(OPERATING_SYSTEM_FAMILIES).optional(),
  })
  .meta({ id: "RuntimePlatform" });

/** Value of `runtimePlatform`. */
export type RuntimePlatform = z.infer<typeof runtimePlatform>;

/** What RegisterTaskDefinition accepts. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
export const taskDefinition = z
  .strictObject({
    // AWS requires it; schema/family-required reports its absence.
    family: z.string().optional(),
    taskRoleArn: z.string().optional(),
    executionRoleArn: z.string().optional(),
    networkMode: z.enum(NETWORK_MODES).optional(),
    // AWS requires it; schema/containers-empty reports its absence.
    containerDefinitions: z.array(containerDefinition).optional(),
    volumes: z.array(volume).optional(),
    placementConstraints: z.array(taskDefinitionPlacementConstraint).optional(),
    requiresCompatibilities: z.array(z.enum(LAUNCH_TYPES)).optional(),
    cpu: z.string().optional(),
    memory: z.string().optional(),
    tags: z.array(tag).optional(),
    pidMode: z.enum(["host", "task"]).optional(),
    ipcMode: z.enum(["host", "none", "task"]).optional(),
    proxyConfiguration: proxyConfiguration.optional(),
    // Deprecated by AWS; kept so that a rule can say so.
    inferenceAccelerators: z.array(inferenceAccelerator).optional(),
    ephemeralStorage: ephemeralStorage.optional(),
    runtimePlatform: runtimePlatform.optional(),
    enableFaultInjection: z.boolean().optional(),
  })
  .meta({ id: "TaskDefinition" });

/** Value of `taskDefinition`. */
export type TaskDefinition = z.infer<typeof taskDefinition>;
