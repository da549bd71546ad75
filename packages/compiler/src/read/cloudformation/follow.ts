import { isRecord } from "../is-record.ts";
import { asText, resolve, takenBranch } from "./intrinsics.ts";
import type { Elsewhere } from "../links.ts";
import { referenceOf } from "./references.ts";
import type { Scope } from "../scope.ts";
import { resourceOf, type Template } from "./template.ts";

/** A resource, in the template that has it. */
export interface Referred {
  readonly template: Template;
  readonly id: string;
  /** True where another template may be deployed than the one that was found. */
  readonly isGuess: boolean;
}

/** More stacks than that between a value and the resource that it names are not followed. */
const MOST_STEPS = 10;

/** The resource that a value refers to as a whole, through parameters, outputs and exports; undefined where that is not certain. */
export function follow(template: Template, written: unknown, steps = MOST_STEPS): Referred | undefined {
  if (steps === 0) return undefined;
  const value = branchOf(written, template.scope);
  const there = elsewhere(template, value);
  if (there === undefined) {
    const id = referenceOf(value, template.scope);
    return id === undefined || resourceOf(template, id) === undefined ? undefined : { template, id, isGuess: false };
  }
  const found = follow(there.template, there.value, steps - 1);
  return found === undefined ? undefined : { ...found, isGuess: found.isGuess || there.isGuess === true };
}

function branchOf(written: unknown, scope: Scope): unknown {
  if (!isRecord(written) || Object.keys(written).length !== 1 || !("Fn::If" in written)) return written;
  return branchOf(takenBranch(written["Fn::If"], scope)?.value, scope);
}

function elsewhere({ links, resources, scope }: Template, value: unknown): Elsewhere | undefined {
  if (links === undefined || !isRecord(value) || Object.keys(value).length !== 1) return undefined;
  const { Ref: name, "Fn::GetAtt": attribute, "Fn::ImportValue": imported } = value;
  if (typeof name === "string") return Object.hasOwn(resources, name) ? undefined : links.argument(name);
  if (attribute !== undefined) return outputOf(links, attribute);
  const exported = asText(resolve(imported, scope));
  return exported === undefined ? undefined : links.exported(exported);
}

/** `Nested.Outputs.TaskArn`, or its parts. */
function outputOf(links: NonNullable<Template["links"]>, attribute: unknown): Elsewhere | undefined {
  const steps: readonly unknown[] = typeof attribute === "string" ? attribute.split(".") : [attribute].flat();
  const [stack, ...rest] = steps.join(".").split(".");
  const [outputs, name, ...more] = rest;
  if (stack === undefined || outputs !== "Outputs" || name === undefined || more.length > 0) return undefined;
  return links.output(stack, name);
}
