import { ANSWERED_PROPERTIES, type DocumentKind, isServiceUpdate, type Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { updatedService } from "./updated-service.ts";
import type { SourceDocument } from "../source-document.ts";

const RESPONSE_ONLY: ReadonlySet<string> = new Set(ANSWERED_PROPERTIES["TaskDefinition"]);

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
  const tags = isAnswer ? tagsBeside(file) : undefined;
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
  if (isAnswer) return registered(value, tags);
  return kind === "service" && isServiceUpdate(value) ? updatedService(value) : value;
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

function registered(value: Readonly<Record<string, unknown>>, tags: readonly unknown[] | undefined): unknown {
  return tags === undefined ? withoutResponse(value) : { ...withoutResponse(value), tags };
}

function withoutResponse(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value).filter(([name]) => !RESPONSE_ONLY.has(name));
  return Object.fromEntries(entries.flatMap(withoutNull));
}

/** AWS answers null for what is not set. An item of a list keeps its place, by which findings are placed. */
function withoutNull([name, member]: readonly [string, unknown]): readonly (readonly [string, unknown])[] {
  return member === null ? [] : [[name, withoutNulls(member)]];
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(withoutNull)) : value;
}
