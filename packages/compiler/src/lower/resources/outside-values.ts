import type { OutputReference, OutsideId, Reference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Value } from "../../cloudformation/template.ts";
import type { Lowering } from "../lowering.ts";
import { Deferred } from "../resolve/deferred.ts";
import { outsideValue, type OutsideValue } from "../resolve/outside.ts";

/** A value that no stack of the app has, in a parameter of the stack that takes it. */
export function outsideText(lowering: Lowering, value: OutsideValue, reference: OutputReference): Deferred {
  lowering.outsideSources.set(nodeOf(reference), reference);
  return taken(lowering, value);
}

/** What the function returned that was called for it: a parameter is that itself. */
export function nodeOf({ resource }: OutputReference): object {
  return resource.kind === "parameter" ? resource.props : resource;
}

function taken(lowering: Lowering, { name, input }: OutsideValue): Deferred {
  lowering.outside.set(name, input);
  return new Deferred(`\${${wordsIn(name).join("_").toUpperCase()}}`, { Ref: name });
}

function wordsIn(name: string): readonly string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [name];
}

/** An id, or the value from outside that is one, in a template. */
export function outsideId(lowering: Lowering, id: OutsideId): Value<string> {
  if (typeof id === "string") return id;
  const [value, reference] = behind(id);
  return value === undefined ? "" : outsideText(lowering, value, reference).template;
}

/** A value from outside that is a list, in a template. */
export function outsideList(
  lowering: Lowering,
  list: Reference<"output">,
  Type: "List<AWS::EC2::Subnet::Id>",
): Value<readonly Value<string>[]> {
  const [value, reference] = behind(list);
  if (value === undefined) return [];
  const { name, input } = value;
  const whole = input.stored === undefined ? Type : (`AWS::SSM::Parameter::Value<${Type}>` as const);
  const parameter = { ...input.parameter, Type: whole };
  return outsideText(lowering, { name: `${name}List`, input: { ...input, parameter } }, reference).template;
}

function behind(id: Reference<"output">): readonly [OutsideValue, OutputReference] | readonly [undefined, undefined] {
  const reference = referenceOf(id);
  const value = reference?.of === "output" ? outsideValue(reference) : undefined;
  return reference?.of === "output" && value !== undefined ? [value, reference] : [undefined, undefined];
}
