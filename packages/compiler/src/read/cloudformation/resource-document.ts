import { formatPath, KINDS, SHAPES, UNKNOWN, type DocumentKind, type Path } from "@ecs-dsl/validators";
import { cloudFormationPath } from "../../cloudformation/spelling.ts";
import { isRecord } from "../is-record.ts";
import type { Misspelt, SourceDocument } from "../source-document.ts";
import { fromCloudFormation } from "./from-cloud-formation.ts";
import { placeIn } from "./place.ts";
import type { Scope } from "../scope.ts";

/** A resource of ECS or ECR. */
export interface Resource {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly properties: unknown;
  readonly region: string | undefined;
  /** Where its properties stand in the file. */
  readonly root: Path;
  readonly scope: Scope;
}

/** The document that stands at `root`, in CloudFormation's spelling. */
export function documentOf({ id, kind, properties, region, root, scope }: Resource): SourceDocument {
  const read = fromCloudFormation(SHAPES[kind], withoutTemplateOnly(kind, properties), scope);
  const placeOf = (at: Path) => placeIn(properties, asWritten(kind, at, read.misspelt), scope);
  return {
    kind,
    name: id,
    region,
    value: filledIn(kind, read.value),
    misspelt: read.misspelt,
    spelling: "cloudFormation",
    writtenAt: (at) => ({ path: [...root, ...placeOf(at).path] }),
    isMade: (at) => placeOf(at).isMade,
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
