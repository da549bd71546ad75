import type { ParameterValue } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Output, Resource, Template } from "../../../cloudformation/template.ts";
import { isRecord } from "../../nouns/prop-shape.ts";
import type { Deferred } from "../../resolve/deferred.ts";
import { referenceValue, type Resolve } from "../../resolve/references.ts";
import type { ResourceContext, ResourcePart } from "../resource-kind.ts";
import type { Structure, TemplatePlan } from "./plan.ts";

/** A template that was there already, with values for its parameters. */
export function templatePart({ file, parameters }: TemplatePlan, { resolve }: ResourceContext): ResourcePart {
  const values = Object.entries(parameters).flatMap(([name, value]): readonly [string, string | Deferred][] =>
    value === undefined ? [] : [[name, valueOf(value, resolve)]],
  );
  const given = { template: templateOf(file?.value ?? {}), text: file?.text, parameters: Object.fromEntries(values) };
  return { resources: {}, outputs: {}, given };
}

function valueOf(value: ParameterValue, resolve: Resolve): string | Deferred {
  const reference = referenceOf(value);
  return reference === undefined ? String(value) : referenceValue(reference, resolve);
}

/** As much of it as is asked of a template. */
function templateOf(value: Structure): Template {
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: typeof value["Description"] === "string" ? value["Description"] : "",
    Resources: entriesOf(value, "Resources", isResource),
    Outputs: entriesOf(value, "Outputs", isOutput),
  };
}

function entriesOf<Entry>(
  template: Structure,
  section: string,
  isEntry: (value: unknown) => value is Entry,
): Readonly<Record<string, Entry>> {
  const entries = Object.entries(sectionOf(template, section));
  return Object.fromEntries(
    entries.flatMap(([name, value]): readonly [string, Entry][] => (isEntry(value) ? [[name, value]] : [])),
  );
}

function isResource(value: unknown): value is Resource {
  return isRecord(value) && typeof value["Type"] === "string";
}

function isOutput(value: unknown): value is Output {
  return isRecord(value) && value["Value"] !== undefined;
}

/** A section of the template; empty where it has none. */
export function sectionOf(template: Structure, section: string): Structure {
  const value = template[section];
  return isRecord(value) ? value : {};
}

/** True where something else adds entries to the section before CloudFormation reads it: macros, loops. */
export function isExpanded(template: Structure, section: string): boolean {
  const names = [...Object.keys(template), ...Object.keys(sectionOf(template, section))];
  return names.some((name) => name === "Transform" || name.startsWith("Fn::"));
}
