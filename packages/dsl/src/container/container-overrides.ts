import type { ContainerDefinition } from "@ecs-dsl/validators";
import type { Override } from "../override.ts";

/** Properties of a container definition, without what the compiler refers to. */
export type ContainerOverrides = {
  readonly [Key in Exclude<keyof ContainerDefinition, "name" | "image">]?: Override<ContainerDefinition[Key]>;
};
