import type { Service as ServiceDocument, TaskDefinition } from "@ecs-dsl/validators";
import type { ContainerOverrides } from "../container/container-overrides.ts";
import type { Override } from "../override.ts";

type OwnOfTask = "family" | "containerDefinitions" | "networkMode" | "requiresCompatibilities";

/** Properties of a task definition, without what the compiler refers to. */
export type TaskDefinitionOverrides = {
  readonly [Key in Exclude<keyof TaskDefinition, OwnOfTask>]?: Override<TaskDefinition[Key]>;
};

type OwnOfService = "serviceName" | "cluster" | "taskDefinition";

/** Properties of an ECS service, without what the compiler refers to. */
export type EcsServiceOverrides = {
  readonly [Key in Exclude<keyof ServiceDocument, OwnOfService>]?: Override<ServiceDocument[Key]>;
};

/**
 * The escape hatch of a service: whatever ECS accepts, in ECS's own shape. It is merged over what the compiler writes,
 * property by property, and is checked like everything else. In lists whose entries have a name (`environment`,
 * `secrets`, `mountPoints`, `volumes`, `tags`, …) an entry changes the one of its name, or is added; other lists are
 * replaced. What roles, stacks and scripts refer to is reported as `config/override-owned`.
 * @example { taskDefinition: { volumes: [{ name: "scratch" }] }, container: { mountPoints: [{ sourceVolume: "scratch", containerPath: "/scratch" }] } }
 */
export interface ServiceOverrides {
  /**
   * Properties of the task definition: `volumes`, `pidMode`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
   */
  readonly taskDefinition?: TaskDefinitionOverrides;
  /**
   * Properties of the main container: `linuxParameters`, `ulimits`, `mountPoints`, `logConfiguration`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
   */
  readonly container?: ContainerOverrides;
  /**
   * Properties of the service: `platformVersion`, `availabilityZoneRebalancing`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
   */
  readonly service?: EcsServiceOverrides;
}
