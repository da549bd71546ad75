import type { Capacity } from "../capacity/capacity.ts";
import type { CapacityShare } from "../capacity/capacity-share.ts";
import type { Fargate, Where } from "../capacity/where.ts";

/** What runs the tasks of a workload. */
export interface RunsOn<W extends Where = Fargate> {
  /**
   * The instances that run the tasks, in place of Fargate. From it follows what else a task can have, as `networkMode` and
   * `gpu`, and its size is free: without `cpu` and `memory` each container needs a `memory` or a `memoryReservation` of its own.
   * Shares of several are `capacityProviderStrategy`; beside it, it is reported as `config/capacity-twice`.
   * @default none: Fargate does
   * @example ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 })
   */
  readonly capacity?: Capacity<W>;
  /**
   * Which capacity runs the tasks, in shares. At most 20 items, all of Fargate or all of instances.
   * @default the cluster's `defaultCapacityProviderStrategy`
   * @example [fargate({ base: 1, weight: 1 }), fargateSpot({ weight: 3 })]
   * @example [share(instances, { weight: 2 }), share(spare, { weight: 1 })]
   */
  readonly capacityProviderStrategy?: readonly CapacityShare<W>[];
}
