import type { Capacity, ExternalCapacity } from "@ecs-dsl/dsl";
import { logicalName } from "../resolve/names.ts";
import type { Naming } from "./named-plans.ts";
import type { ExternalPlan } from "./plan.ts";
import { isRecord } from "./prop-shape.ts";

/** How they are called and planned: the same name is the same capacity. */
export const EXTERNAL_NAMING: Naming<ExternalCapacity, ExternalPlan> = {
  group: () => ({ label: "capacities", words: "capacity" }),
  mergesEqual: true,
  plan: ({ name }, subject) => ({ name, subject, props: {}, roleId: `${logicalName(name)}ActivationRole` }),
};

export function isExternal(capacity: Capacity | string | undefined): capacity is ExternalCapacity {
  return isRecord(capacity) && capacity.kind === "external";
}
