import type {
  Capacity,
  Ec2CapacityOverrides,
  Ec2CapacityProps,
  ManagedScaling,
  RootVolume,
  SpotProps,
} from "@ecs-dsl/dsl";
import { FARGATE_WINDOWS_FAMILIES } from "@ecs-dsl/validators/facts";
import { Fields } from "../engine.ts";
import {
  anyOf,
  DOCUMENT,
  either,
  FILLED,
  from,
  listOf,
  node,
  oneOf,
  required,
  struct,
  TAG_MAP,
  type Shape,
} from "../shape.ts";
import { elsewhere } from "../table.ts";
import { OUTSIDE, OUTSIDE_ID } from "./outside.ts";
import { PARAMETER_NODE } from "./secret.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

/** Instances of any kind. */
export const CAPACITY_NODE: Shape<Capacity> = anyOf([
  node<Capacity>("ec2-capacity", "a capacity, as ec2Capacity(…)"),
  node<Capacity>("managed-instances", "managedInstances(…)"),
  node<Capacity>("external", "external(…) makes one"),
]);

/** Instances that a daemon has a task on each of. */
export const DAEMON_CAPACITY_NODE: Shape<Capacity> = either(
  node<Capacity>("ec2-capacity", "a capacity, as ec2Capacity(…)"),
  node<Capacity>("external", "external(…) makes one"),
);

const SWITCH = oneOf("ENABLED", "DISABLED");
const STEP = from(1, 10_000);
const PARAMETERS: Shape<Readonly<Record<string, unknown>>> = DOCUMENT;

export const EC2_CAPACITY = new Fields<Ec2CapacityProps>("a capacity of EC2 instances", () => ({
  instanceType: required(elsewhere(FILLED)),
  minSize: required(elsewhere(from(0))),
  maxSize: required(elsewhere(from(0))),
  spot: elsewhere(
    struct<SpotProps>("spare instances", {
      onDemandBaseCapacity: from(0),
      onDemandPercentageAboveBaseCapacity: from(0, 100),
      spotAllocationStrategy: oneOf(
        "price-capacity-optimized",
        "capacity-optimized",
        "capacity-optimized-prioritized",
        "lowest-price",
      ),
      instanceTypes: listOf(FILLED),
    }),
  ),
  managedScaling: elsewhere(
    struct<ManagedScaling>("managed scaling", {
      status: SWITCH,
      targetCapacity: from(1, 100),
      minimumScalingStepSize: STEP,
      maximumScalingStepSize: STEP,
      instanceWarmupPeriod: from(0, 10_000),
    }),
  ),
  managedTerminationProtection: elsewhere(SWITCH),
  managedDraining: elsewhere(SWITCH),
  operatingSystem: elsewhere(oneOf("AMAZON_LINUX_2023", "BOTTLEROCKET", ...FARGATE_WINDOWS_FAMILIES)),
  ami: elsewhere(either(either(FILLED, PARAMETER_NODE), OUTSIDE)),
  userData: elsewhere(FILLED),
  rootVolume: elsewhere(
    struct<RootVolume>("a root volume", {
      sizeInGiB: from(20, 16_384),
      volumeType: oneOf("gp2", "gp3", "io1", "io2"),
      iops: from(100),
      throughput: from(125, 2000),
      kmsKey: OUTSIDE_ID,
    }),
  ),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(
    struct<Ec2CapacityOverrides>("the overrides of a capacity", {
      launchTemplate: PARAMETERS,
      autoScalingGroup: PARAMETERS,
      role: PARAMETERS,
    }),
  ),
  suppress: elsewhere(SUPPRESSIONS),
}));
