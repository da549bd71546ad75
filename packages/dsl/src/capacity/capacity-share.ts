import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Capacity } from "./capacity.ts";
import type { Ec2Capacity } from "./ec2-capacity.ts";
import type { ExistingEc2Capacity, ExistingManagedInstances } from "./existing-capacity.ts";
import type { ManagedInstancesCapacity } from "./managed-instances.ts";
import type { Ec2, Fargate, ManagedInstances, Where } from "./where.ts";

/** How many of a service's tasks a capacity runs. */
export interface ShareProps {
  /**
   * Share of the tasks beyond `base`, against the weights of the others; 0 to 1000. One item at least has 1 or more.
   * @default 0, as in ECS
   */
  readonly weight?: number;
  /**
   * Tasks that this capacity runs before weights count; 0 to 100000. One item of a strategy can have
   * it; a second is reported as `deploy/capacity-provider-strategy`.
   * @default 0
   */
  readonly base?: number;
}

declare const where: unique symbol;

/** Instances that a share can be of, whether they exist or not. */
type Instances = Ec2Capacity | ExistingEc2Capacity | ManagedInstancesCapacity | ExistingManagedInstances;

/** A share of a service's tasks, and the capacity that runs them. Made by {@link fargate}, {@link fargateSpot} or {@link share}. */
export interface CapacityShare<W extends Where = Where> {
  readonly kind: "capacity-share";
  /** The capacity: ECS's name of one of Fargate's, or instances. */
  readonly capacityProvider: "FARGATE" | "FARGATE_SPOT" | Instances;
  /** All settings, as given. */
  readonly props: ShareProps;
  /**
   * For the type checker alone: which sizes and properties a task has there.
   * @default nothing: no share has it
   */
  readonly [where]?: W;
}

/**
 * A share of the tasks that runs on Fargate.
 * @example capacityProviderStrategy: [fargate({ base: 1, weight: 1 }), fargateSpot({ weight: 3 })]
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
 */
export function fargate(props: ShareProps = {}): CapacityShare<Fargate> {
  return placed({ kind: "capacity-share", capacityProvider: "FARGATE", props: held(props) }, fargate);
}

/**
 * A share of the tasks that runs on Fargate Spot: up to 70 % cheaper, and taken away with two minutes' notice. It does not
 * run Windows.
 * @example capacityProviderStrategy: [fargate({ base: 1, weight: 1 }), fargateSpot({ weight: 3 })]
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html
 */
export function fargateSpot(props: ShareProps = {}): CapacityShare<Fargate> {
  return placed({ kind: "capacity-share", capacityProvider: "FARGATE_SPOT", props: held(props) }, fargateSpot);
}

/**
 * A share of the tasks that runs on instances. Instances, managed ones and Fargate do not mix in one strategy: that does not
 * compile, and is reported as `config/capacity-mixed`.
 * @example capacityProviderStrategy: [share(instances, { base: 1, weight: 2 }), share(spare, { weight: 1 })]
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
 */
export function share<W extends Ec2 | ManagedInstances>(
  capacity: Instances & Capacity<W>,
  props: ShareProps = {},
): CapacityShare<W> {
  return placed({ kind: "capacity-share", capacityProvider: capacity, props: held(props) }, share);
}
