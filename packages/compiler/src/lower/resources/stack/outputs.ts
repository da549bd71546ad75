import type { OutputReference } from "@ecs-dsl/dsl";
import { isTemplate } from "@ecs-dsl/dsl/inspect";
import { getAtt, ref, type Intrinsic, type Output } from "../../../cloudformation/template.ts";
import { isRecord } from "../../nouns/prop-shape.ts";
import { hashed } from "../../resolve/names.ts";
import { knownType } from "./known-types.ts";
import type { StackPlan } from "./plan.ts";
import { groupId } from "./security-groups.ts";

/** What a reference to a value of a stack is about. */
export interface StackValue {
  /** The logical id of the resource, or the name of the group or output. */
  readonly id: string;
  /** The attribute; none for what `Ref` gives. */
  readonly attribute?: string;
}

/** How many names each value of a stack takes. */
const NAMES: Readonly<Record<string, number>> = { ref: 1, attribute: 2, arn: 1, port: 1, output: 1 };

/** True for a reference that has what it needs to be about something. */
export function isStackReference({ resource, output, at = [], access }: OutputReference): boolean {
  if (isTemplate(resource.props) !== (output === "output")) return false;
  return access === undefined && NAMES[output] === at.length && at.every((name) => typeof name === "string");
}

/** The resource and the attribute that a reference is about. */
export function stackValue({ output, at: [id = "", attribute = ""] = [], resource }: OutputReference): StackValue {
  if (output === "port") return { id: groupId(id), attribute: "GroupId" };
  if (output === "attribute") return { id, attribute };
  const arn = output === "arn" ? arnOf(typeIn(resource.props, id)) : "Ref";
  return arn === "Ref" ? { id } : { id, attribute: arn };
}

/** What gives the ARN of a resource; of a type that is not known it is most often `Arn`. */
function arnOf(type: string): string {
  return knownType(type)?.arn ?? "Arn";
}

/** The type of a resource in what a stack was made of. */
export function typeIn(content: unknown, id: string): string {
  const { type } = resourceIn(content, id);
  return typeof type === "string" ? type : "";
}

/** Its properties, as they are written. */
export function propertiesIn(content: unknown, id: string): Readonly<Record<string, unknown>> {
  const { properties } = resourceIn(content, id);
  return isRecord(properties) ? properties : {};
}

function resourceIn(content: unknown, id: string): Readonly<Record<string, unknown>> {
  const resource: unknown = isRecord(content) && Object.hasOwn(content, id) ? content[id] : undefined;
  return isRecord(resource) ? resource : {};
}

/** The name of the output that carries the value: `TableArn`. */
export function stackOutputName(reference: OutputReference): string {
  if (reference.output === "output") return reference.at?.[0] ?? "";
  if (reference.output === "port") return groupId(reference.at?.[0] ?? "");
  const { id, attribute = "Ref" } = stackValue(reference);
  const name = `${id}${attribute.replaceAll(/[^A-Za-z0-9]/g, "")}`;
  const others = Object.keys(Object(reference.resource.props)).filter(
    (other) => other !== id && name.startsWith(other),
  );
  const isAlone = others.every((other) => id.startsWith(other)) && !/[^A-Za-z0-9.]/.test(attribute);
  return isAlone ? name : `${name}${hashed(`${id}.${attribute}`, 6)}`;
}

/** The outputs that others take. */
export function stackOutputs(plan: StackPlan, taken: readonly OutputReference[]): Readonly<Record<string, Output>> {
  if (plan.template !== undefined) return {};
  const outputs = taken.map((reference): [string, Output] => [
    stackOutputName(reference),
    { Value: outputValue(plan, stackValue(reference)) },
  ]);
  return Object.fromEntries(outputs.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

function outputValue({ props }: StackPlan, { id, attribute }: StackValue): Intrinsic {
  if (attribute === undefined) return ref(id);
  const value = getAtt(id, attribute);
  const isList = knownType(typeIn(props, id))?.lists.includes(attribute) === true;
  return isList ? { "Fn::Join": [",", value] } : value;
}
