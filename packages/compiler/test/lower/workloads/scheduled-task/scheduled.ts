import { scheduledTask, type AnyScheduledTaskProps } from "@ecs-dsl/dsl";
import type { Lowered } from "../../../../src/model/lowered.ts";
import { IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

export const STACK = "shop-production-report";

/** An app whose only workload is a task of this schedule. */
export function scheduled(props: Partial<AnyScheduledTaskProps> = {}): Lowered {
  const given = { cpu: 256, memory: 512, image: IMAGE, schedule: "rate(1 hour)", ...props };
  return lowerShop({ workloads: [Reflect.apply(scheduledTask, undefined, ["report", given])] });
}

/** The properties of a resource of its stack. */
export function resourceOfReport(id: string, props: Partial<AnyScheduledTaskProps> = {}): unknown {
  return propertiesOf(scheduled(props), STACK, id);
}

/** The statements of the role by which the task is started. */
export function statementsOf(role: unknown): readonly unknown[] {
  const [policy]: readonly unknown[] = memberOf(role, "Policies");
  return memberOf(Reflect.get(Object(policy), "PolicyDocument"), "Statement");
}

function memberOf(value: unknown, key: string): readonly unknown[] {
  const member: unknown = Reflect.get(Object(value), key);
  return Array.isArray(member) ? member : [];
}
