import type { Intrinsic, Output, Resource, Template } from "../../cloudformation/template.ts";
import { resource } from "../../cloudformation/resource.ts";
import type { Stack, StackOutput } from "../../model/assembly.ts";
import type { Lowering } from "../lowering.ts";
import { reportAt } from "../nouns/noun.ts";
import type { OutputPlan } from "../plan/plan-outputs.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { logicalName } from "../resolve/names.ts";
import { templateValue } from "../resolve/references.ts";
import { askedOf, inputBehind, platformStack, stackInputs } from "../resolve/stack-outputs.ts";
import { resolver } from "../resources/values.ts";

/** A value that others may read, as a stack would say it that is not its own. */
export interface ExposedValue {
  readonly plan: OutputPlan;
  readonly template: string | Intrinsic;
}

/** The values of an app. Asked for first, for the stacks of resources have the outputs that somebody takes. */
export function exposedValues(lowering: Lowering, outputs: readonly OutputPlan[]): readonly ExposedValue[] {
  const resolve = resolver(lowering);
  return outputs.map((plan) => ({ plan, template: templateValue(plan.value, resolve) }));
}

/** Adds the values of the app to the stacks that they are of. */
export function exposing(lowering: Lowering, values: readonly ExposedValue[]): (stack: Stack) => Stack {
  if (values.length === 0) return (stack) => stack;
  return (stack) => {
    const own = values.filter(({ template }) => stackBehind(lowering, template) === stack.name);
    return own.length === 0
      ? stack
      : withOutside(lowering, { ...stack, template: withValues(lowering, stack.template, own) });
  };
}

/** The stack with what its outputs take from outside of the app. */
function withOutside(lowering: Lowering, stack: Stack): Stack {
  const taken = stackInputs(lowering, stack.template.Outputs ?? {});
  const names = Object.keys(taken.parameters).filter((name) => lowering.outside.has(name));
  if (names.length === 0) return stack;
  const only = <Value>(all: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  return {
    ...stack,
    template: { ...stack.template, Parameters: { ...stack.template.Parameters, ...only(taken.parameters) } },
    parameters: { ...stack.parameters, ...taken.values },
    inputs: { ...stack.inputs, ...only(taken.inputs) },
    ...askedOf({ asked: { ...stack.asked, ...taken.asked } }),
  };
}

function withValues(lowering: Lowering, template: Template, values: readonly ExposedValue[]): Template {
  const outputs: Record<string, Output> = {};
  const parameters: Record<string, Resource> = {};
  for (const { plan, template: taken } of values) {
    const { name, parameter, description } = plan;
    const Value = ownValue(lowering, taken, template);
    if (!isFree(template, name, Value)) reportTaken(lowering, plan);
    outputs[name] = { ...(description === undefined ? {} : { Description: description }), Value };
    if (parameter === undefined) continue;
    // By the parameter, not by the output: who renames the output keeps the parameter.
    parameters[`Parameter${logicalName(parameter)}`] = resource("AWS::SSM::Parameter", {
      Name: parameter,
      Type: "String",
      Value,
      ...(description === undefined ? {} : { Description: description }),
    });
  }
  return {
    ...template,
    Resources: { ...template.Resources, ...parameters },
    Outputs: { ...template.Outputs, ...outputs },
  };
}

/** Stacks have the values already that other stacks take, by names that may be those of the app. */
function isFree({ Outputs = {} }: Template, name: string, value: string | Intrinsic): boolean {
  return !Object.hasOwn(Outputs, name) || JSON.stringify(Outputs[name]?.Value) === JSON.stringify(value);
}

/** The stack calls something else so, which other stacks take. */
function reportTaken({ report, subject }: Lowering, { name }: OutputPlan): void {
  reportAt(report, subject, ["outputs", name], {
    code: "config/output-name",
    message: `Output "${name}" has the name of another output of its stack, which other stacks and scripts read.`,
    help: `Call it something else: \`My${name}\`.`,
  });
}

/** The stack that a value is of: of a value of none, the platform. */
function stackBehind(lowering: Lowering, value: unknown): string {
  return outputsBehind(lowering, value)[0]?.stack ?? platformStack(lowering);
}

function outputsBehind(lowering: Lowering, value: unknown): readonly StackOutput[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => outputsBehind(lowering, item));
  if (!isRecord(value)) return [];
  const own = isIntrinsic(value) ? inputBehind(lowering, value) : undefined;
  return own === undefined ? Object.values(value).flatMap((item) => outputsBehind(lowering, item)) : [own];
}

/** What another stack takes by a parameter, said in the stack itself: the value of the output that the parameter carries. */
function ownValue(lowering: Lowering, value: string | Intrinsic, template: Template): string | Intrinsic {
  const own = replaced(lowering, value, template);
  return typeof own === "string" || isIntrinsic(own) ? own : value;
}

function replaced(lowering: Lowering, value: unknown, template: Template): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(lowering, item, template));
  if (!isRecord(value)) return value;
  const output = isIntrinsic(value) ? inputBehind(lowering, value) : undefined;
  const own = output === undefined ? undefined : template.Outputs?.[output.output]?.Value;
  if (own !== undefined) return own;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(lowering, item, template)]));
}

/** One function, by its name: what a template has nothing else of. */
function isIntrinsic(value: unknown): value is Intrinsic {
  if (!isRecord(value)) return false;
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && (name === "Ref" || name?.startsWith("Fn::") === true);
}
