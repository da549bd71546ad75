import type { ContainerDefinition, Service as ServiceDocument, TaskDefinition } from "@ecs-dsl/validators";

/**
 * The escape hatch of a service: whatever ECS accepts, in ECS's own shape. It replaces what the compiler writes, property
 * by property, and is checked like everything else.
 * @example { taskDefinition: { volumes: [{ name: "scratch" }] }, container: { mountPoints: [{ sourceVolume: "scratch", containerPath: "/scratch" }] } }
 */
export interface ServiceOverrides {
  /**
   * Properties of the task definition: `volumes`, `pidMode`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
   */
  readonly taskDefinition?: Partial<TaskDefinition>;
  /**
   * Properties of the main container: `linuxParameters`, `ulimits`, `mountPoints`, `logConfiguration`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
   */
  readonly container?: Partial<ContainerDefinition>;
  /**
   * Properties of the service: `platformVersion`, `availabilityZoneRebalancing`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
   */
  readonly service?: Partial<ServiceDocument>;
}
