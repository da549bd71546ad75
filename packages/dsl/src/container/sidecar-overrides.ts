import type { ContainerOverrides } from "./container-overrides.ts";

/**
 * The escape hatch of a sidecar: whatever ECS accepts, in ECS's own shape. It is checked like everything else. In lists
 * whose entries have a name (`environment`, `secrets`, `mountPoints`, …) an entry changes the one of its name, or is
 * added; other lists are replaced.
 */
export interface SidecarOverrides {
  /**
   * Properties of the container definition that are merged over what the compiler writes: `linuxParameters`, `ulimits`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
   */
  readonly container?: ContainerOverrides;
}
