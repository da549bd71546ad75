import type { OutsideId } from "../outside/outside-id.ts";
import type { Suppression } from "@ecs-dsl/validators";
import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Capacity } from "./capacity.ts";
import { type CapacityValues, capacityValuesOf } from "./capacity-values.ts";
import type { ExistingManagedInstances, ExistingManagedInstancesProps } from "./existing-capacity.ts";
import type { InstanceRequirements } from "./instance-requirements.ts";
import type { ManagedInstances } from "./where.ts";

/** Capacity that is reserved in EC2, and whether it is what instances are started in. */
export interface CapacityReservations {
  /**
   * ARN of the group of reservations that is meant.
   * @default none: those that are open to all
   */
  readonly reservationGroupArn?: OutsideId;
  /**
   * Whether instances are started in reservations alone, in them first, or not in them.
   * @default "RESERVATIONS_FIRST"
   */
  readonly reservationPreference?: "RESERVATIONS_ONLY" | "RESERVATIONS_FIRST" | "RESERVATIONS_EXCLUDED";
}

/**
 * The escape hatch of managed instances: properties in CloudFormation's spelling, merged over what the compiler writes. A tag
 * changes the one of its `Key`, or is added; other lists are replaced.
 */
export interface ManagedInstancesOverrides {
  /**
   * Members of `ManagedInstancesProvider` of its `AWS::ECS::CapacityProvider`.
   * @default none
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-managedinstancesprovider.html
   */
  readonly managedInstancesProvider?: Readonly<Record<string, unknown>>;
  /**
   * Properties of the `AWS::IAM::Role` of the instances.
   * @default none
   * @example { Path: "/instances/" }
   */
  readonly instanceRole?: Readonly<Record<string, unknown>>;
  /**
   * Properties of the `AWS::IAM::Role` by which ECS starts and ends instances.
   * @default none
   */
  readonly infrastructureRole?: Readonly<Record<string, unknown>>;
}

/** Settings of ECS Managed Instances. */
export interface ManagedInstancesProps {
  /**
   * Which instances ECS may choose.
   * @default the cheapest of general purpose that tasks fit on
   * @example { acceleratorCount: { min: 1 }, acceleratorManufacturers: ["nvidia"] }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceRequirementsRequest.html
   */
  readonly instanceRequirements?: InstanceRequirements;
  /**
   * How EC2 bills the instances. `SPOT` is cheaper and taken away with two minutes' notice; `RESERVED` is in reservations of
   * capacity. ECS changes it for no provider that is there: another one is made beside it, and tasks move.
   * @default "ON_DEMAND"
   */
  readonly capacityOptionType?: "ON_DEMAND" | "SPOT" | "RESERVED";
  /**
   * Reservations that instances are started in; with `RESERVED` alone, reported as `config/managed-instances-reservations`.
   * @default none
   */
  readonly capacityReservations?: CapacityReservations;
  /**
   * Disk of an instance for images and for what tasks write, in GiB; 1 to 16384.
   * @default ECS's own: 80
   */
  readonly storageSizeGiB?: number;
  /**
   * Whether disks of the machine itself take the place of that disk, where it has some.
   * @default false
   */
  readonly useLocalStorage?: boolean;
  /**
   * How often CloudWatch gets figures of the instances: every five minutes, or every minute, which is billed.
   * @default "BASIC"
   */
  readonly monitoring?: "BASIC" | "DETAILED";
  /**
   * Seconds that an instance may be idle or half empty before ECS moves its tasks and ends it: 0 to 3600, or -1 for never.
   * @default ECS's own
   */
  readonly scaleInAfter?: number;
  /**
   * Whether ECS replaces instances whose health check fails.
   * @default ECS's own
   */
  readonly autoRepair?: "ENABLED" | "DISABLED";
  /**
   * Whether instances use validated cryptographic modules alone. As `capacityOptionType`, it is another provider's.
   * @default false, and true in AWS GovCloud
   */
  readonly fipsEnabled?: boolean;
  /**
   * Tags of the provider, its roles and its instances, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whatever ECS and IAM accept beyond these settings, in CloudFormation's spelling.
   * @default none
   */
  readonly overrides?: ManagedInstancesOverrides;
  /**
   * Warnings about the instances that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** Instances that ECS chooses, starts, patches and ends. Made by {@link managedInstances}. */
export interface ManagedInstancesCapacity extends Capacity<ManagedInstances>, CapacityValues {
  readonly kind: "managed-instances";
  readonly source: "new";
  /** All settings, as given. */
  readonly props: ManagedInstancesProps;
}

/**
 * Instances that ECS chooses, starts, patches and ends, for services, workers and tasks which name them as their `capacity`.
 * They run Linux; GPUs and sizes that Fargate does not have are there, and nobody cares for machines.
 *
 * They become part of the platform stack: a capacity provider of the cluster, a role by which ECS starts instances in the private
 * subnets, and a role of the instances with what the agent of ECS takes. What no workload names is not made; what exists is `managedInstances.existing(…)`.
 * What `deploy.sh` changes is true of instances that start later.
 *
 * @param name letters, digits and `-`; part of the capacity provider's name, so another one is another capacity
 * @example
 * const gpus = managedInstances("gpu", { instanceRequirements: { acceleratorCount: { min: 1 }, acceleratorManufacturers: ["nvidia"] } });
 * const train = service("train", { capacity: gpus, image: "train:1.0", memory: 8192, gpu: 1 });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html
 */
export function managedInstances(name: string, props: ManagedInstancesProps = {}): ManagedInstancesCapacity {
  const own = { kind: "managed-instances", source: "new", name, props: held(props) } as const;
  return placed({ ...own, ...capacityValuesOf(own) }, managedInstances);
}

/**
 * A capacity provider of managed instances that exists, in a cluster that exists: such a provider is of one cluster alone. Nothing of
 * it is changed.
 *
 * @param name the provider's name, or its ARN; what is neither, and one beside a cluster of the app, is reported as
 * `config/existing-capacity`
 * @example
 * const gpus = managedInstances.existing("prod-gpu", { cpuArchitecture: "X86_64" });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html
 */
managedInstances.existing = existing;

function existing(name: string, props: ExistingManagedInstancesProps = {}): ExistingManagedInstances {
  return placed({ kind: "managed-instances", source: "existing", name, props: held(props) }, existing);
}
