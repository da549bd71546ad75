import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import { isRecord } from "../is-record.ts";
import { policyDocuments } from "../policy/policy-text.ts";
import { isTaskProperties } from "./task-properties.ts";
import type { Links } from "./links.ts";
import { documentOf } from "./resource-document.ts";
import { NO_SCOPE } from "./scope.ts";
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

/** A template itself, what the Serverless Framework's file adds to its template, or one resource. */
export function templateIn(value: unknown, file: string, links?: Links): Template | undefined {
  if (!isRecord(value)) return undefined;
  if (isRecord(value["Resources"])) return templateOf(value["Resources"], value, undefined, links);
  const added = value["resources"];
  if (isRecord(added) && isRecord(added["Resources"])) {
    return templateOf(added["Resources"], { ...added, Transform: SERVERLESS }, (id) => ["resources", "Resources", id]);
  }
  return isResource(value) ? templateOf({ [file]: value }, { Transform: SERVERLESS }, () => []) : undefined;
}

/** Others add resources to what stands in the file. */
const SERVERLESS = "Serverless";

/** One resource by itself, as a template includes it. */
function isResource({ Type: type, Properties: properties }: Readonly<Record<string, unknown>>): boolean {
  return typeof type === "string" && /^AWS::EC[RS]::/.test(type) && isRecord(properties);
}

function propertiesDocument(properties: Readonly<Record<string, unknown>>, id: string): SourceDocument {
  const document = documentOf({ id, kind: "taskDefinition", properties, region: undefined, root: [], scope: NO_SCOPE });
  return { ...document, mayBeCompleted: true };
}
