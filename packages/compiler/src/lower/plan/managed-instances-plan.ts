import type { ManagedInstancesCapacity, ManagedInstancesProps } from "@ecs-dsl/dsl";
import { architectureOf } from "@ecs-dsl/validators/facts";
import { MANAGED_INSTANCES } from "../fields/tables/managed-instances.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName } from "../resolve/names.ts";
import { providerName } from "./ec2-capacity-plan.ts";
import { conformed } from "./named-plans.ts";
import type { Noun } from "../nouns/noun.ts";
import type { ManagedInstancesPlan } from "./plan.ts";

export function planManagedInstances(
  lowering: Lowering,
  { name, props }: ManagedInstancesCapacity,
  subject: Noun,
): ManagedInstancesPlan {
  const held = conformed(lowering, subject, MANAGED_INSTANCES.shape, props);
  const [stem, variant] = [logicalName(name), variantOf(held)];
  return {
    kind: "managed-instances",
    name,
    subject,
    props: held,
    providerName: [providerName(lowering, name), ...variant].join("_"),
    stem,
    providerId: `${stem}CapacityProvider${variant.map(logicalName).join("")}`,
  };
}

/**
 * What ECS changes of no provider that is there: one that differs in it is another, made beside the first. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceLaunchTemplateUpdate.html. Checked 2026-11-29.
 */
function variantOf({ capacityOptionType = "ON_DEMAND", fipsEnabled }: Partial<ManagedInstancesProps>) {
  return [
    ...(capacityOptionType === "ON_DEMAND" ? [] : [capacityOptionType.toLowerCase()]),
    ...(fipsEnabled === undefined ? [] : [fipsEnabled ? "fips" : "plain"]),
  ];
}

/** The processor of the instances, where their requirements leave one alone. */
export function processorOfManaged({ props, existing }: ManagedInstancesPlan): "ARM64" | "X86_64" | undefined {
  if (existing?.cpuArchitecture !== undefined) return existing.cpuArchitecture;
  const { cpuManufacturers = [], allowedInstanceTypes = [] } = props.instanceRequirements ?? {};
  const made = cpuManufacturers.map((one) => (one === "amazon-web-services" ? "ARM64" : "X86_64"));
  const processors = new Set(made.length > 0 ? made : allowedInstanceTypes.map(processorOfTypes));
  const [only] = processors;
  return processors.size === 1 ? only : undefined;
}

/** The processor of a type, or of all types of a family; undefined for what may be of several families. */
function processorOfTypes(types: string): "ARM64" | "X86_64" | undefined {
  return /^[a-z0-9-]+\./.test(types) ? architectureOf(types) : undefined;
}
