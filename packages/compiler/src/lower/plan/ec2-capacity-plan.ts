import type { Ec2Capacity } from "@ecs-dsl/dsl";
import { architectureOf } from "@ecs-dsl/validators/facts";
import type { Lowering } from "../lowering.ts";
import { EC2_CAPACITY } from "../fields/tables/ec2-capacity.ts";
import { logicalName, namePart } from "../resolve/names.ts";
import { conformed } from "./named-plans.ts";
import type { Noun } from "../nouns/noun.ts";
import type { Ec2CapacityPlan } from "./plan.ts";

export function planEc2Capacity(lowering: Lowering, { name, props }: Ec2Capacity, subject: Noun): Ec2CapacityPlan {
  return {
    kind: "ec2-capacity",
    name,
    subject,
    props: conformed(lowering, subject, EC2_CAPACITY.shape, props),
    providerName: providerName(lowering, name),
    stem: logicalName(name),
    attribute: namePart(name),
  };
}

/** ECS takes no name that begins with `aws`, `ecs` or `fargate`, and apps are called like that. */
export function providerName({ prefix }: Pick<Lowering, "prefix">, name: string): string {
  return `capacity-${prefix}-${namePart(name)}`;
}

/** The processor of its instances; undefined where their type is not known. */
export function processorOfCapacity({ props: { instanceType } }: Ec2CapacityPlan): "ARM64" | "X86_64" | undefined {
  return instanceType === undefined ? undefined : architectureOf(instanceType);
}
