import { formatPath, isUnknown, KINDS, SHAPES, UNKNOWN, type DocumentKind, type Path } from "@ecs-dsl/validators";
import { cloudFormationPath, RESOURCE_TYPES } from "../../cloudformation/spelling.ts";
import { fromCloudFormation, type Misspelt } from "./from-cloud-formation.ts";
import { resolve } from "./intrinsics.ts";
import { isRecord } from "../is-record.ts";
import type { PolicyText } from "../lifecycle-policy/policy-text.ts";
import type { SourceDocument } from "../source-document.ts";
import { templateRegion } from "./template-region.ts";

export interface TemplateParts {
  readonly documents: readonly SourceDocument[];
  readonly policies: readonly PolicyText[];
}

/** The ECS and ECR resources of a template. What a macro or a condition may change is unknown. */
export function templateDocuments(resources: Readonly<Record<string, unknown>>): TemplateParts {
  const documents: SourceDocument[] = [];
  const policies: PolicyText[] = [];
  const region = templateRegion(resources);
  for (const [id, resource] of Object.entries(resources)) {
    const kind = kindOf(resource);
    if (kind === undefined || !isRecord(resource)) continue;
    const properties = resolve(resource["Properties"] ?? {});
    if (isUnknown(properties)) continue;
    documents.push(templateDocument(id, kind, properties, region));
    const policy = kind === "repository" ? policyOf(id, properties) : undefined;
    if (policy !== undefined) policies.push(policy);
  }
  return { documents, policies };
}

function kindOf(resource: unknown): DocumentKind | undefined {
  const type = isRecord(resource) ? resource["Type"] : undefined;
  return typeof type === "string" ? RESOURCE_TYPES.get(type) : undefined;
}

function templateDocument(
  id: string,
  kind: DocumentKind,
  properties: unknown,
  region: string | undefined,
): SourceDocument {
  const read = fromCloudFormation(SHAPES[kind], withoutTemplateOnly(kind, properties));
  const root = ["Resources", id, "Properties"];
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

function policyOf(id: string, properties: unknown): PolicyText | undefined {
  const policy = isRecord(properties) ? resolve(properties["LifecyclePolicy"]) : undefined;
  const written = isRecord(policy) ? policy["LifecyclePolicyText"] : undefined;
  const text = resolve(written);
  if (typeof text !== "string") return undefined;
  const path = ["Resources", id, "Properties", "LifecyclePolicy", "LifecyclePolicyText"];
  return { name: id, text, path: typeof written === "string" ? path : [...path, "Fn::Sub"] };
}
