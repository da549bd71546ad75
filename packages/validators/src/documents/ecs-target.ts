import * as z from "zod";
import { LAUNCH_TYPES } from "../facts/launch.ts";

/**
 * `EcsParameters` of a target of EventBridge or of its Scheduler, which spell some of its members differently; those are not
 * looked into. Source: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html and
 * https://docs.aws.amazon.com/scheduler/latest/APIReference/API_EcsParameters.html
 */
export const ecsTarget = z
  .strictObject({
    taskDefinitionArn: z.string(),
    taskCount: z.int().optional(),
    launchType: z.enum(LAUNCH_TYPES).optional(),
    networkConfiguration: z.json().optional(),
    platformVersion: z.string().optional(),
    group: z.string().optional(),
    capacityProviderStrategy: z.json().optional(),
    enableECSManagedTags: z.boolean().optional(),
    enableExecuteCommand: z.boolean().optional(),
    placementConstraints: z.json().optional(),
    placementStrategies: z.json().optional(),
    placementStrategy: z.json().optional(),
    propagateTags: z.string().optional(),
    referenceId: z.string().optional(),
    tagList: z.json().optional(),
    tags: z.json().optional(),
  })
  .meta({ id: "EcsParameters" });

/** Value of `ecsTarget`. */
export type EcsTarget = z.infer<typeof ecsTarget>;
