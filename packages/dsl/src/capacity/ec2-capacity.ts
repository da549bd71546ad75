import type { OutsideId } from "../outside/outside-id.ts";
import type { Suppression } from "@ecs-dsl/validators";
import { placed } from "../call-site.ts";
import type { Parameter } from "../container/parameter.ts";
import { held } from "../held.ts";
import type { Capacity } from "./capacity.ts";
import { type CapacityValues, capacityValuesOf } from "./capacity-values.ts";
import type { ExistingEc2Capacity, ExistingEc2CapacityProps } from "./existing-capacity.ts";
import type { Ec2CapacityOverrides } from "./ec2-capacity-overrides.ts";
import type { Ec2, WindowsFamily } from "./where.ts";

/** How the number of instances follows the tasks. Names are ECS's own. */
export interface ManagedScaling {
  /**
   * Whether ECS starts and stops instances as tasks need them, between `minSize` and `maxSize`.
   * @default "ENABLED"
   */
  readonly status?: "ENABLED" | "DISABLED";
  /**
   * How much of the instances tasks use, in percent, 1 to 100: below 100, some stay ready for the next tasks.
   * @default 100
   */
  readonly targetCapacity?: number;
  /**
   * Instances that are started at a time at least, 1 to 10000.
   * @default 1
   */
  readonly minimumScalingStepSize?: number;
  /**
   * Instances that are started at a time at most, 1 to 10000.
   * @default 10000
   */
  readonly maximumScalingStepSize?: number;
  /**
   * Seconds after its start from which an instance counts, 0 to 10000.
   * @default 300
   */
  readonly instanceWarmupPeriod?: number;
}

/** Spare instances, up to 90 % cheaper and taken away with two minutes' notice. Names are EC2 Auto Scaling's own. */
export interface SpotProps {
  /**
   * Instances that are no spare ones, before percentages count; 0 or more.
   * @default 0
   */
  readonly onDemandBaseCapacity?: number;
  /**
   * How many of those beyond are no spare ones, in percent, 0 to 100.
   * @default 0
   */
  readonly onDemandPercentageAboveBaseCapacity?: number;
  /**
   * Which spare instances EC2 looks for first.
   * @default "price-capacity-optimized"
   */
  readonly spotAllocationStrategy?:
    | "price-capacity-optimized"
    | "capacity-optimized"
    | "capacity-optimized-prioritized"
    | "lowest-price";
  /**
   * Types that do as well as `instanceType`, of the same processor: the more there are, the more seldom none is spare.
   * @default none
   * @example ["m6g.large", "m6gd.large"]
   */
  readonly instanceTypes?: readonly string[];
}

/** The disk that an instance starts from. */
export interface RootVolume {
  /**
   * GiB, 20 to 16384: the images of ECS take 30 of Amazon Linux and 50 of Windows; of Bottlerocket it is the disk of tasks and images.
   * @default 30, 50 with Windows, 20 with Bottlerocket
   */
  readonly sizeInGiB?: number;
  /**
   * Type of the disk.
   * @default "gp3"
   */
  readonly volumeType?: "gp2" | "gp3" | "io1" | "io2";
  /**
   * Operations per second; `io1` and `io2` need it.
   * @default EBS's own: 3000 of gp3
   */
  readonly iops?: number;
  /**
   * MiB per second of gp3, 125 to 2000.
   * @default EBS's own: 125
   */
  readonly throughput?: number;
  /**
   * The key of KMS that encrypts the disk: its ARN, its id or an alias. Its policy has to let the role of EC2 Auto Scaling use it,
   * which `config/ec2-capacity-key-policy` says.
   * @default EBS's own, `alias/aws/ebs`
   */
  readonly kmsKey?: OutsideId;
}

/** Settings of a capacity of EC2 instances. */
export interface Ec2CapacityProps {
  /**
   * Type of the instances. The image, and the processor that images are built for, follow from it.
   * @example "m7g.large"
   * @see https://aws.amazon.com/ec2/instance-types/
   */
  readonly instanceType: string;
  /** Fewest instances; 0 or more. */
  readonly minSize: number;
  /** Most instances; `minSize` or more, reported as `config/ec2-capacity-size`. */
  readonly maxSize: number;
  /**
   * Spare instances instead of some, or of all.
   * @default none: all are On-Demand
   * @example { onDemandBaseCapacity: 1, instanceTypes: ["m6g.large"] }
   */
  readonly spot?: SpotProps;
  /**
   * How the number of instances follows the tasks.
   * @default { status: "ENABLED", targetCapacity: 100 }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html
   */
  readonly managedScaling?: ManagedScaling;
  /**
   * Whether ECS keeps instances with tasks that are no daemon's from being scaled in. It takes managed scaling, reported as
   * `config/ec2-capacity-protection`.
   * @default "ENABLED", with managed scaling
   */
  readonly managedTerminationProtection?: "ENABLED" | "DISABLED";
  /**
   * Whether tasks move to other instances before one is terminated.
   * @default "ENABLED"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html
   */
  readonly managedDraining?: "ENABLED" | "DISABLED";
  /**
   * The operating system of the instances, and so the image, the form of `userData` and where the disk is. Tasks of Windows run on
   * the same version alone, reported as `config/capacity-processor`.
   * @default "AMAZON_LINUX_2023"
   * @example "BOTTLEROCKET"
   */
  readonly operatingSystem?: "AMAZON_LINUX_2023" | "BOTTLEROCKET" | WindowsFamily;
  /**
   * The machine image: its id, the value from outside that is it, or the parameter of Systems Manager that has the id when the app is deployed. Instances that
   * are started after a deployment have the image of that time.
   * @default the image of ECS for `operatingSystem`, and for the processor and the GPUs of `instanceType`, as AWS recommends it then
   * @example parameter("/platform/ecs-image")
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html
   */
  readonly ami?: OutsideId | Parameter;
  /**
   * Commands of bash that an instance runs as root when it is started for the first time, after those that make it one of the cluster;
   * of PowerShell on Windows, and settings of TOML for Bottlerocket.
   * @default none
   * @example "sysctl -w vm.max_map_count=262144"
   */
  readonly userData?: string;
  /**
   * The disk that an instance starts from; it is encrypted and goes with the instance.
   * @default { sizeInGiB: 30, volumeType: "gp3" }
   */
  readonly rootVolume?: RootVolume;
  /**
   * Tags of the instances, their disks, their group and their provider, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whatever EC2, Auto Scaling and ECS accept beyond these settings, in CloudFormation's spelling.
   * @default none
   * @example { launchTemplate: { KeyName: "ops" } }
   */
  readonly overrides?: Ec2CapacityOverrides;
  /**
   * Warnings about the capacity that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** EC2 instances that run tasks. Made by {@link ec2Capacity}. */
export interface Ec2Capacity extends Capacity<Ec2>, CapacityValues {
  readonly kind: "ec2-capacity";
  readonly source: "new";
  /** All settings, as given. */
  readonly props: Ec2CapacityProps;
}

/**
 * EC2 instances that run the tasks of services, workers and daemons which name it as their `capacity`.
 *
 * It becomes part of the platform stack: a launch template (IMDSv2, encrypted disk), an Auto Scaling group in the private
 * subnets, a role and a capacity provider, which starts instances as tasks need them and moves tasks away before one goes.
 * A capacity that no workload names is not made; one that exists is `ec2Capacity.existing(…)`. What `deploy.sh` changes of a launch template is true of instances that
 * start later; the runbook says how to replace those that run.
 *
 * @param name letters, digits and `-`; part of the capacity provider's name, so another one is another capacity
 * @example
 * const instances = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
 * const train = service("train", { capacity: instances, image: "train:1.0", memory: 3000 });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/asg-capacity-providers.html
 */
export function ec2Capacity(name: string, props: Ec2CapacityProps): Ec2Capacity {
  const own = { kind: "ec2-capacity", source: "new", name, props: held(props) } as const;
  return placed({ ...own, ...capacityValuesOf(own) }, ec2Capacity);
}

/**
 * A capacity provider that exists, with its Auto Scaling group. Nothing of it is changed: where tasks have no network interfaces of
 * their own, the owner of the instances lets load balancers in. A cluster that exists has to have the provider already; one of the app
 * gets it beside its own.
 *
 * @param name the provider's name, or its ARN; what is neither is reported as `config/existing-capacity`
 * @example
 * const general = ec2Capacity.existing("prod-general", { instanceType: "m7g.large" });
 * service("api", { capacityProviderStrategy: [share(general, { base: 1, weight: 1 }), share(spare, { weight: 3 })], … });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/asg-capacity-providers.html
 */
ec2Capacity.existing = existing;

function existing(name: string, props: ExistingEc2CapacityProps = {}): ExistingEc2Capacity {
  return placed({ kind: "ec2-capacity", source: "existing", name, props: held(props) }, existing);
}
