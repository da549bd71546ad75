import type { DocumentKind, Path } from "@ecs-dsl/validators";
import { isRecord } from "./is-record.ts";
import type { SourceDocument } from "./source-document.ts";

/** What DescribeTaskDefinition adds to what RegisterTaskDefinition takes. */
const RESPONSE_ONLY: ReadonlySet<string> = new Set([
  "taskDefinitionArn",
  "revision",
  "status",
  "requiresAttributes",
  "compatibilities",
  "registeredAt",
  "registeredBy",
  "deregisteredAt",
  "deleteRequestedAt",
]);

/** A document that stands in the file in the API's own spelling, at `at`. */
export function apiDocument(kind: DocumentKind, at: Path, file: unknown, name: string): SourceDocument {
  const value = at.reduce<unknown>((here, step) => (isRecord(here) ? here[String(step)] : undefined), file);
  const document = { kind, value, name, misspelt: [], spelling: "api", writtenAt: below(at) } as const;
  return kind === "taskDefinition" && isRecord(value) && isRecord(file) ? task(document, value, at, file) : document;
}

function below(root: Path): SourceDocument["writtenAt"] {
  return (at) => ({ path: [...root, ...at] });
}

/** DescribeTaskDefinition prints the tags beside the task definition, empty when there are none. */
function task(
  document: SourceDocument,
  value: Readonly<Record<string, unknown>>,
  root: Path,
  file: Readonly<Record<string, unknown>>,
): SourceDocument {
  const name = typeof value["family"] === "string" && value["family"] !== "" ? value["family"] : document.name;
  const registered = withoutResponse(value);
  const tags = root.length === 0 ? undefined : file["tags"];
  if (!Array.isArray(tags) || tags.length === 0) return { ...document, name, value: registered };
  const writtenAt: SourceDocument["writtenAt"] = (at) => ({ path: at[0] === "tags" ? at : [...root, ...at] });
  return { ...document, name, value: { ...registered, tags }, writtenAt };
}

function withoutResponse(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = Object.keys(value);
  if (!names.some((name) => RESPONSE_ONLY.has(name))) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !RESPONSE_ONLY.has(name)));
}
