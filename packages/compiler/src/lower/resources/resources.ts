import type { OutputReference } from "@ecs-dsl/dsl";
import { capitalized } from "@ecs-dsl/validators/words";
import type { Intrinsic } from "../../cloudformation/template.ts";
import type { AskedValue, Stack, StackOutput } from "../../model/assembly.ts";
import type { Tags } from "../fields/tags.ts";
import type { Lowering } from "../lowering.ts";
import { cyclesAmong } from "../resolve/cycles.ts";
import { Deferred } from "../resolve/deferred.ts";
import { askedOf, inputBehind, outsideBehind, resourceStack, stackInputs } from "../resolve/stack-outputs.ts";
import { type AnyResourcePlan, RESOURCE_KINDS, resourcePart, takenOutputs } from "./kinds.ts";
import type { NetworkView } from "../platform/network/network-view.ts";
import type { GivenTemplate, ResourceNetwork, ResourcePart } from "./resource-kind.ts";
import { resolver } from "./values.ts";

/** The stacks of the nouns that have one of their own, each after those that it takes values from. */
export function resourceStacks(
  lowering: Lowering,
  resources: readonly AnyResourcePlan[],
  { appTags, network }: Environment,
): readonly Stack[] {
  const made = resources.filter(({ source }) => source === "new");
  const context = { appTags, network: eachSubnet(network), view: network, resolve: resolver(lowering) };
  const parts = made.map((plan) => {
    const part = resourcePart(plan.kind, plan, { ...context, taken: takenOf(lowering, plan) });
    return { plan, part };
  });
  // By now everything that is taken is known.
  const stacks = parts.map(({ plan, part }) => stackOf(lowering, plan, part));
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const needed = ({ inputs }: Stack) => Object.values(inputs).flatMap(({ stack }) => byName.get(stack) ?? []);
  return cyclesAmong(stacks, needed).flat();
}

interface Environment {
  readonly appTags: Tags;
  readonly network: NetworkView;
}

/** A list that the platform gives as a whole is taken apart: the number of its subnets is known. */
function eachSubnet({ vpc, privateSubnets, privateSubnetCount }: NetworkView): ResourceNetwork {
  if (!isIntrinsic(privateSubnets)) return { vpc, privateSubnets };
  const select = (index: number): Intrinsic => ({ "Fn::Select": [index, privateSubnets] });
  return { vpc, privateSubnets: Array.from({ length: privateSubnetCount }, (_, index) => select(index)) };
}

function isIntrinsic(subnets: NetworkView["privateSubnets"]): subnets is Intrinsic {
  return !Array.isArray(subnets);
}

/** What has been taken of a noun until now. */
function takenOf({ taken }: Lowering, { kind, name }: AnyResourcePlan): readonly OutputReference[] {
  return taken.filter(({ resource }) => resource.kind === kind && resource.name === name);
}

function stackOf(lowering: Lowering, plan: AnyResourcePlan, part: ResourcePart): Stack {
  if (part.given !== undefined) return givenStack(lowering, plan, part.given);
  const { words } = RESOURCE_KINDS[plan.kind];
  const { resources } = part;
  const outputs = { ...part.outputs, ...takenOutputs(plan.kind, plan, takenOf(lowering, plan)) };
  const taken = stackInputs(lowering, resources, outputs);
  return {
    name: resourceStack(lowering, plan),
    kind: "resource",
    template: {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `${capitalized(words)} ${plan.name} of ${lowering.app} in ${lowering.environment.name}`,
      ...(Object.keys(taken.parameters).length === 0 ? {} : { Parameters: taken.parameters }),
      Resources: resources,
      ...(Object.keys(outputs).length === 0 ? {} : { Outputs: outputs }),
    },
    parameters: taken.values,
    inputs: taken.inputs,
    ...askedOf(taken),
  };
}

/** What its parameters take of other stacks, `deploy.sh` passes; the rest is known. */
function givenStack(lowering: Lowering, plan: AnyResourcePlan, { template, text, parameters }: GivenTemplate): Stack {
  const known: Record<string, string> = {};
  const inputs: Record<string, StackOutput> = {};
  const asked: Record<string, AskedValue> = {};
  for (const [name, value] of Object.entries(parameters)) {
    const outside = value instanceof Deferred ? outsideBehind(lowering, value.template) : undefined;
    const input = value instanceof Deferred ? inputBehind(lowering, value.template) : undefined;
    if (input !== undefined) inputs[name] = input;
    else if (outside?.output !== undefined) inputs[name] = outside.output;
    else if (outside?.asked !== undefined) asked[name] = outside.asked;
    else if (outside?.stored !== undefined) known[name] = outside.stored;
    else if (typeof value === "string") known[name] = value;
  }
  const name = resourceStack(lowering, plan);
  const own = { template, ...(text !== undefined && { text }) };
  return { name, kind: "resource", ...own, parameters: known, inputs, ...askedOf({ asked }) };
}
