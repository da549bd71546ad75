import type { Capacity, ExternalCapacity, ExternalProps } from "@ecs-dsl/dsl";
import { EXTERNAL } from "../fields/tables/external.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName } from "../resolve/names.ts";
import { conformed, type Naming } from "./named-plans.ts";
import type { ExternalPlan } from "./plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";

/** How they are called and planned: the same name is the same capacity. */
export function externalNaming(lowering: Lowering): Naming<ExternalCapacity, ExternalPlan> {
  return {
    group: () => ({ label: "capacities", words: "capacity" }),
    mergesEqual: true,
    plan: (written, noun) => {
      const [{ name, props }, subject] = lowering.defaults.filled(written, noun);
      const held = conformed<ExternalProps>(lowering, subject, EXTERNAL.shape, props);
      return { name, subject, props: held, roleId: `${logicalName(name)}ActivationRole` };
    },
  };
}

export function isExternal(capacity: Capacity | string | undefined): capacity is ExternalCapacity {
  return isRecord(capacity) && capacity.kind === "external";
}
