import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Capacity } from "./capacity.ts";
import type { External } from "./where.ts";

/** Instances outside AWS that run tasks. Made by {@link external}. */
export interface ExternalCapacity extends Capacity<External> {
  readonly kind: "external";
  /** Nothing is set of them: whoever cares for the machines does that. */
  readonly props: Readonly<Record<string, never>>;
}

/**
 * Instances outside AWS, registered by ECS Anywhere, for services, workers and daemons which name them as their `capacity`: machines of
 * a factory or of a shop. AWS starts none of them and does not know their size.
 *
 * The role that they get when they are registered becomes part of the platform stack, and `runbook.md` says how one is registered and how
 * it is taken out. Their tasks are in the network of the machine: load balancers, Service Connect, Cloud Map and disks of AWS do not
 * reach them, reported as `config/external`. ECS tells the instances of two such capacities apart by their attributes alone: a
 * `placementConstraints` says which are meant.
 *
 * @param name letters, digits and `-`; part of the names of the role and of its output
 * @example
 * const factory = external("factory");
 * const press = worker("press", { capacity: factory, image: "press:1.0", memory: 256 });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 */
export function external(name: string): ExternalCapacity {
  return placed({ kind: "external", name, props: held({}) }, external);
}
