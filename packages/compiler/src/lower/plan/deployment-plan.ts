import type { CanaryProps, LinearProps, RollingProps, ShiftProps } from "@ecs-dsl/dsl";
import type { Noun } from "../nouns/noun.ts";

interface Planned<Strategy extends string, Props> {
  readonly strategy: Strategy;
  readonly subject: Noun;
  readonly props: Partial<Props>;
}

/** How the tasks of a workload are replaced. */
export type DeploymentPlan =
  | Planned<"ROLLING", RollingProps>
  | Planned<"BLUE_GREEN", ShiftProps>
  | Planned<"CANARY", CanaryProps>
  | Planned<"LINEAR", LinearProps>;

/** A deployment that starts the new tasks beside the old ones, and then shifts the traffic. */
export type ShiftPlan = Exclude<DeploymentPlan, { readonly strategy: "ROLLING" }>;
