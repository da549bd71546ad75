import {
  ANSWERED_PROPERTIES,
  type DocumentKind,
  isServiceUpdate,
  type Path,
  SHAPES,
  UNKNOWN,
} from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import type { SourceDocument } from "../source-document.ts";
import { updatedService } from "./updated-service.ts";

/** A document that stands in the file in the API's own spelling, at `at`; `textLength` is the document's. */
export function apiDocument(
  kind: DocumentKind,
  at: Path,
  file: unknown,
  name: string,
  textLength: number | undefined,
): SourceDocument {
  const value = at.reduce<unknown>(
    (here, step) => (here instanceof Object ? Reflect.get(here, step) : undefined),
    file,
  );
  const isAnswer = at.length > 0;
  const tags = isAnswer && kind === "taskDefinition" ? tagsBeside(file) : undefined;
  return {
    kind,
    value: isRecord(value) ? documentIn(value, kind, isAnswer, tags) : value,
    mayBeCompleted: true,
    name: kind === "taskDefinition" ? familyOr(name, value) : name,
    textLength,
    misspelt: [],
    spelling: "api",
    writtenAt: tags === undefined ? below(at) : belowButTags(at),
  };
}

function documentIn(
  value: Readonly<Record<string, unknown>>,
  kind: DocumentKind,
  isAnswer: boolean,
  tags: readonly unknown[] | undefined,
): unknown {
  if (isAnswer) return answered(kind, value, tags);
  if (kind !== "service") return value;
  return isServiceUpdate(value) ? updatedService(value) : namedService(value);
}

/** A deploy tool knows the name that a definition is deployed by, and leaves out what it once made it from an answer with. */
function namedService(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if ("serviceName" in value) return value;
  const only = new Set(ANSWERED_PROPERTIES["Service"]);
  const own = Object.entries(value).filter(([name]) => !only.has(name));
  const kept = Object.fromEntries(own.map(([name, member]) => [name, withoutAlarms(name, member)]));
  return { taskDefinition: UNKNOWN, cluster: UNKNOWN, ...kept, serviceName: UNKNOWN };
}

/** ECS answers with alarms that are off where there are none, and ecspresso drops the empty list of their names. */
function withoutAlarms(name: string, member: unknown): unknown {
  if (name !== "deploymentConfiguration" || !isRecord(member)) return member;
  const { alarms, ...rest } = member;
  return isRecord(alarms) && alarms["enable"] === false && alarms["alarmNames"] === undefined ? rest : member;
}

function below(root: Path): SourceDocument["writtenAt"] {
  return (at) => ({ path: [...root, ...at] });
}

function belowButTags(root: Path): SourceDocument["writtenAt"] {
  return (at) => ({ path: at[0] === "tags" ? at : [...root, ...at] });
}

/** DescribeTaskDefinition prints the tags beside the task definition, empty when there are none. */
function tagsBeside(file: unknown): readonly unknown[] | undefined {
  const tags = isRecord(file) ? file["tags"] : undefined;
  return Array.isArray(tags) && tags.length > 0 ? tags : undefined;
}

function familyOr(name: string, value: unknown): string {
  const family = isRecord(value) ? value["family"] : undefined;
  return typeof family === "string" && family !== "" ? family : name;
}

/** What AWS answers, without what it does not take: properties of answers, nulls, and lists of services that are empty. */
function answered(
  kind: DocumentKind,
  value: Readonly<Record<string, unknown>>,
  tags: readonly unknown[] | undefined,
): unknown {
  const only = new Set(ANSWERED_PROPERTIES[SHAPES[kind].name]);
  const kept = Object.entries(value).filter(([name, member]) => !only.has(name) && !isNothing(kind, member));
  return { ...Object.fromEntries(kept.flatMap(withoutNull)), ...(tags === undefined ? {} : { tags }) };
}

/** Of everything but a task definition, an answer says with an empty list that there is none. */
function isNothing(kind: DocumentKind, member: unknown): boolean {
  return kind !== "taskDefinition" && Array.isArray(member) && member.length === 0;
}

/** AWS answers null for what is not set. An item of a list keeps its place, by which findings are placed. */
function withoutNull([name, member]: readonly [string, unknown]): readonly (readonly [string, unknown])[] {
  return member === null ? [] : [[name, withoutNulls(member)]];
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(withoutNull)) : value;
}
