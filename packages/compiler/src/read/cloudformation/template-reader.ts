import type { Path } from "@ecs-dsl/validators";
import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import { isRecord } from "../is-record.ts";
import { policyDocuments } from "../policy/policy-text.ts";
import { isTaskProperties } from "./task-properties.ts";
import type { Links } from "../links.ts";
import { loopedResources } from "./loops.ts";
import { documentOf } from "./resource-document.ts";
import { NO_SCOPE } from "../scope.ts";
import { templateDocuments } from "./template-documents.ts";
import { type Template, templateOf } from "./template.ts";
import { wholeTemplate } from "./whole-template.ts";
import type { SourceDocument } from "../source-document.ts";

/** A CloudFormation template: whatever has `Resources`; or a part of one. */
export const templateReader: DocumentReader = { read };

function read(file: ParsedFile): DocumentsRead | undefined {
  const { value } = file.parsed;
  if (isTaskProperties(value)) return { documents: [propertiesDocument(value, file.file)], problems: [] };
  const template = templateIn(value, file.file, file.links);
  if (template === undefined) return undefined;
  const { documents, policies } = templateDocuments(template);
  const read = policyDocuments(policies, file);
  const whole = wholeTemplate(template, file.file);
  const all = [...documents, ...read.documents, ...(whole === undefined ? [] : [whole])];
  return { documents: all, problems: read.problems };
}

/** A template itself, what the Serverless Framework's file adds to its template, or resources by themselves. */
export function templateIn(value: unknown, file: string, links?: Links): Template | undefined {
  if (!isRecord(value)) return undefined;
  if (isRecord(value["Resources"])) return wholeOf(value, value["Resources"], links);
  const added = value["resources"];
  if (isRecord(added) && isRecord(added["Resources"])) {
    return templateOf(added["Resources"], { ...added, Transform: SERVERLESS }, (id) => ["resources", "Resources", id]);
  }
  if (Array.isArray(added)) return addedInParts(added);
  if (isResourceMap(value)) return templateOf(value, { Transform: SERVERLESS }, (id) => [id]);
  return isResource(value) ? templateOf({ [file]: value }, { Transform: SERVERLESS }, () => []) : undefined;
}

/** A template, with the resources that its loops make. */
function wholeOf(value: Resources, resources: Resources, links: Links | undefined): Template {
  const template = templateOf(resources, value, undefined, links);
  const looped = loopedResources(value, resources, template.scope);
  if (looped === undefined) return template;
  const { isWhole, places } = looped;
  const { Transform: _, ...others } = value;
  const run = isWhole ? { ...others, Resources: looped.resources } : value;
  const placeOf = (id: string) => places.get(id) ?? template.placeOf(id);
  return { ...templateOf(looped.resources, run, placeOf, links), written: value, isLooped: (id) => places.has(id) };
}

type Resources = Readonly<Record<string, unknown>>;

/** The Serverless Framework takes a list of parts, too, most of which stand in other files. */
function addedInParts(parts: readonly unknown[]): Template | undefined {
  const places = new Map<string, Path>();
  const resources: Record<string, unknown> = {};
  for (const [index, part] of parts.entries()) {
    const own = isRecord(part) ? part["Resources"] : undefined;
    if (!isRecord(own)) continue;
    for (const [id, resource] of Object.entries(own)) {
      places.set(id, ["resources", index, "Resources", id]);
      resources[id] = resource;
    }
  }
  const value = Object.assign({}, ...parts.filter(isRecord), { Transform: SERVERLESS });
  return places.size === 0 ? undefined : templateOf(resources, value, (id) => places.get(id) ?? []);
}

/** Others add resources to what stands in the file. */
const SERVERLESS = "Serverless";

/** Resources by their logical ids, as programs put a template together. */
function isResourceMap(value: Readonly<Record<string, unknown>>): boolean {
  const all = Object.values(value);
  return (
    all.every((one) => isRecord(one) && typeof one["Type"] === "string") &&
    all.some((one) => isRecord(one) && isResource(one))
  );
}

/** One resource by itself, as a template includes it. */
function isResource({ Type: type, Properties: properties }: Readonly<Record<string, unknown>>): boolean {
  return typeof type === "string" && /^AWS::EC[RS]::/.test(type) && isRecord(properties);
}

function propertiesDocument(properties: Readonly<Record<string, unknown>>, id: string): SourceDocument {
  const document = documentOf({ id, kind: "taskDefinition", properties, region: undefined, root: [], scope: NO_SCOPE });
  return { ...document, mayBeCompleted: true };
}
