import { isMap as isYamlMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { asText, entriesAt, isList, isMap, type Json, type JsonMap, textAt, valueAt } from "./json.ts";

export interface Resource {
  readonly type: string;
  readonly properties: JsonMap;
  readonly dependsOn: readonly string[];
  readonly condition: string | undefined;
  readonly deletionPolicy: string | undefined;
  readonly updateReplacePolicy: string | undefined;
}

export interface Parameter {
  readonly type: string;
  readonly default: Json | undefined;
  readonly description: string | undefined;
}

export interface Output {
  readonly value: Json;
  readonly exportName: Json | undefined;
}

export interface Template {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly conditions: JsonMap;
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
}

export const EMPTY: Template = { parameters: {}, conditions: {}, resources: {}, outputs: {} };

const parsed = new Map<string, Template>();

/** Parsed once for the same text: most stacks stay as they are from step to step. */
export function templateOf(text: string): Template {
  const template = parsed.get(text) ?? toTemplate(toJson(parseDocument(text).contents));
  parsed.set(text, template);
  return template;
}

function toTemplate(json: Json): Template {
  const conditions = valueAt(json, "Conditions");
  return {
    parameters: section(json, "Parameters", toParameter),
    conditions: isMap(conditions) ? conditions : {},
    resources: section(json, "Resources", toResource),
    outputs: section(json, "Outputs", toOutput),
  };
}

function section<Entry>(json: Json, name: string, read: (entry: Json) => Entry): Readonly<Record<string, Entry>> {
  return Object.fromEntries(entriesAt(json, name).map(([key, entry]) => [key, read(entry)]));
}

function toParameter(entry: Json): Parameter {
  return {
    type: textAt(entry, "Type") ?? "String",
    default: valueAt(entry, "Default"),
    description: textAt(entry, "Description"),
  };
}

function toOutput(entry: Json): Output {
  return { value: valueAt(entry, "Value") ?? null, exportName: valueAt(entry, "Export", "Name") };
}

function toResource(entry: Json): Resource {
  const properties = valueAt(entry, "Properties");
  const dependsOn = valueAt(entry, "DependsOn") ?? [];
  return {
    type: textAt(entry, "Type") ?? "",
    properties: isMap(properties) ? properties : {},
    dependsOn: (isList(dependsOn) ? dependsOn : [dependsOn]).map(asText),
    condition: textAt(entry, "Condition"),
    deletionPolicy: textAt(entry, "DeletionPolicy"),
    updateReplacePolicy: textAt(entry, "UpdateReplacePolicy"),
  };
}

/** A YAML node as JSON, `!Sub x` as `{ "Fn::Sub": x }`. */
function toJson(node: unknown): Json {
  const [, tag] = /^!(\w+)$/.exec((isNode(node) ? node.tag : undefined) ?? "") ?? [];
  const value = withoutTag(node);
  if (tag === undefined) return value;
  if (tag === "GetAtt" && typeof value === "string") return { "Fn::GetAtt": value.split(/\.(.*)/s).slice(0, 2) };
  return { [tag === "Ref" || tag === "Condition" ? tag : `Fn::${tag}`]: value };
}

function withoutTag(node: unknown): Json {
  if (isYamlMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [asText(toJson(key)), toJson(value)]));
  }
  if (isSeq(node)) return node.items.map(toJson);
  return isScalar(node) ? plain(node.value) : null;
}

function plain(value: unknown): Json {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
