import { formatPath, isUnknown, KINDS, SHAPES, UNKNOWN, type DocumentKind, type Path } from "@ecs-dsl/validators";
import { cloudFormationPath, RESOURCE_TYPES } from "../../cloudformation/spelling.ts";
import { fromCloudFormation, type Misspelt } from "./from-cloud-formation.ts";
import { resolve } from "./intrinsics.ts";
import { isRecord } from "../is-record.ts";
import { heldPolicies } from "../policy/held-policies.ts";
import type { PolicyText } from "../policy/policy-text.ts";
import type { SourceDocument } from "../source-document.ts";
import { templateRegion } from "./template-region.ts";

export interface TemplateParts {
  readonly documents: readonly SourceDocument[];
  readonly policies: readonly PolicyText[];
}

/** The ECS and ECR resources of a template. What a macro or a condition may change is unknown. */
export function templateDocuments(
  resources: Readonly<Record<string, unknown>>,
  placeOf: (id: string) => Path = inTemplate,
): TemplateParts {
  const documents: SourceDocument[] = [];
  const policies: PolicyText[] = [];
  const region = templateRegion(resources);
  for (const [id, resource] of Object.entries(resources)) {
    const type = isRecord(resource) ? resource["Type"] : undefined;
    if (typeof type !== "string" || !type.startsWith("AWS::EC") || !isRecord(resource)) continue;
    const properties = resolve(resource["Properties"] ?? {});
    if (isUnknown(properties)) continue;
    const root = [...placeOf(id), "Properties"];
    const kind = RESOURCE_TYPES.get(type);
    if (kind !== undefined) documents.push(...templateDocument({ id, kind, properties, region, root }));
    const held = heldPolicies(type, id, properties, root);
    documents.push(...held.documents);
    policies.push(...held.policies);
  }
  return { documents, policies };
}

function inTemplate(id: string): Path {
  return ["Resources", id];
}

interface Resource {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly properties: unknown;
  readonly region: string | undefined;
  /** Where its properties stand in the file. */
  readonly root: Path;
}

function templateDocument({ id, kind, properties, region, root }: Resource): readonly SourceDocument[] {
  const within = KINDS[kind].resource?.within;
  if (within !== undefined) {
    const inner = isRecord(properties) ? resolve(properties[within]) : undefined;
    return isRecord(inner) ? [documentOf({ id, kind, properties: inner, region, root: [...root, within] })] : [];
  }
  return [documentOf({ id, kind, properties, region, root })];
}

/** The document that stands at `root`, in CloudFormation's spelling. */
export function documentOf({ id, kind, properties, region, root }: Resource): SourceDocument {
  const read = fromCloudFormation(SHAPES[kind], withoutTemplateOnly(kind, properties));
  return {
    kind,
    name: id,
    region,
    value: filledIn(kind, read.value),
    misspelt: read.misspelt,
    spelling: "cloudFormation",
    writtenAt: (at) => ({ path: [...root, ...asWritten(kind, at, read.misspelt)] }),
  };
}

function withoutTemplateOnly(kind: DocumentKind, properties: unknown): unknown {
  const names = KINDS[kind].resource?.templateOnly;
  if (names === undefined || !isRecord(properties)) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}

function filledIn(kind: DocumentKind, value: unknown): unknown {
  const name = KINDS[kind].resource?.filledIn;
  if (name === undefined || !isRecord(value)) return value;
  return value[name] === undefined ? { ...value, [name]: UNKNOWN } : value;
}

function asWritten(kind: DocumentKind, at: Path, misspelt: readonly Misspelt[]): Path {
  const path = cloudFormationPath(kind, at);
  if (misspelt.length === 0) return path;
  return path.map((step, index) => {
    const place = formatPath(at.slice(0, index + 1));
    return misspelt.find((property) => formatPath(property.at) === place)?.written ?? step;
  });
}
