import type { ExistingEc2CapacityProps, ExistingManagedInstancesProps } from "@ecs-dsl/dsl";
import { FARGATE_WINDOWS_FAMILIES } from "@ecs-dsl/validators/facts";
import { Fields } from "../engine.ts";
import { FILLED, oneOf } from "../shape.ts";
import { elsewhere } from "../table.ts";

export const EXISTING_EC2_CAPACITY = new Fields<ExistingEc2CapacityProps>("a capacity that exists", () => ({
  instanceType: elsewhere(FILLED),
  operatingSystem: elsewhere(oneOf("AMAZON_LINUX_2023", "BOTTLEROCKET", ...FARGATE_WINDOWS_FAMILIES)),
}));

export const EXISTING_MANAGED_INSTANCES = new Fields<ExistingManagedInstancesProps>("a capacity that exists", () => ({
  cpuArchitecture: elsewhere(oneOf("ARM64", "X86_64")),
}));
