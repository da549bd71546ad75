import type { Path } from "@ecs-dsl/validators";
import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import { isRecord } from "../is-record.ts";
import { policyDocuments } from "../policy/policy-text.ts";
import { isTaskProperties } from "./task-properties.ts";
import { documentOf, templateDocuments } from "./template-documents.ts";
import { wholeTemplate } from "./whole-template.ts";

/** A CloudFormation template: whatever has `Resources`; or a part of one. */
export const templateReader: DocumentReader = { read };

function read(file: ParsedFile): DocumentsRead | undefined {
  const { value } = file.parsed;
  if (isTaskProperties(value)) return { documents: [propertiesDocument(value, file.file)], problems: [] };
  const found = resourcesIn(value, file.file);
  if (found === undefined) return undefined;
  const { documents, policies } = templateDocuments(found.resources, found.placeOf);
  const read = policyDocuments(policies, file);
  const whole = found.isWhole ? wholeTemplate(found.resources, found.placeOf, file.file) : undefined;
  const all = [...documents, ...read.documents, ...(whole === undefined ? [] : [whole])];
  return { documents: all, problems: read.problems };
}

interface Resources {
  readonly resources: Readonly<Record<string, unknown>>;
  readonly placeOf: (id: string) => Path;
  /** True for more than one resource by itself. */
  readonly isWhole: boolean;
}

/** A template's own, or those that the Serverless Framework's file adds to its template. */
function resourcesIn(value: unknown, file: string): Resources | undefined {
  if (!isRecord(value)) return undefined;
  if (isRecord(value["Resources"]))
    return { resources: value["Resources"], placeOf: (id) => ["Resources", id], isWhole: true };
  const added = value["resources"];
  if (isRecord(added) && isRecord(added["Resources"])) {
    return { resources: added["Resources"], placeOf: (id) => ["resources", "Resources", id], isWhole: true };
  }
  return isResource(value) ? { resources: { [file]: value }, placeOf: () => [], isWhole: false } : undefined;
}

/** One resource by itself, as a template includes it. */
function isResource({ Type: type, Properties: properties }: Readonly<Record<string, unknown>>): boolean {
  return typeof type === "string" && /^AWS::EC[RS]::/.test(type) && isRecord(properties);
}

function propertiesDocument(properties: Readonly<Record<string, unknown>>, file: string) {
  const document = documentOf({ id: file, kind: "taskDefinition", properties, region: undefined, root: [] });
  return { ...document, mayBeCompleted: true };
}
