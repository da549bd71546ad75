import { capitalized } from "@ecs-dsl/validators/words";
import type { Stack } from "../../model/assembly.ts";
import type { Tags } from "../fields/tags.ts";
import type { Lowering } from "../lowering.ts";
import { cyclesAmong } from "../resolve/cycles.ts";
import { resourceStack, stackInputs } from "../resolve/stack-outputs.ts";
import { type AnyResourcePlan, RESOURCE_KINDS, resourcePart } from "./kinds.ts";
import { resolver } from "./values.ts";

/** The stacks of the nouns that have one of their own, each after those that it takes values from. */
export function resourceStacks(
  lowering: Lowering,
  resources: readonly AnyResourcePlan[],
  appTags: Tags,
): readonly Stack[] {
  const made = resources.filter(({ source }) => source === "new");
  const stacks = made.map((plan) => stackOf(lowering, plan, appTags));
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const needed = ({ inputs }: Stack) => Object.values(inputs).flatMap(({ stack }) => byName.get(stack) ?? []);
  return cyclesAmong(stacks, needed).flat();
}

function stackOf(lowering: Lowering, plan: AnyResourcePlan, appTags: Tags): Stack {
  const { words } = RESOURCE_KINDS[plan.kind];
  const { resources, outputs } = resourcePart(plan.kind, plan, { appTags, resolve: resolver(lowering) });
  const taken = stackInputs(lowering, resources);
  return {
    name: resourceStack(lowering, plan),
    kind: "resource",
    template: {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `${capitalized(words)} ${plan.name} of ${lowering.app} in ${lowering.environment.name}`,
      ...(Object.keys(taken.parameters).length === 0 ? {} : { Parameters: taken.parameters }),
      Resources: resources,
      Outputs: outputs,
    },
    parameters: {},
    inputs: taken.inputs,
  };
}
