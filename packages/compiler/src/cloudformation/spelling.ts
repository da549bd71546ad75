import { isFunctionName } from "./plain-json.ts";
import {
  DOCUMENT_KINDS,
  isUnknown,
  KINDS,
  SHAPES,
  type DocumentKind,
  type Path,
  type Shape,
  type StructShape,
} from "@ecs-dsl/validators";

/**
 * Names that CloudFormation does not make by capitalising the API's first letter: all of them, by structure.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ECS.html and …/AWS_ECR.html.
 */
const IRREGULAR: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Volume: {
    efsVolumeConfiguration: "EFSVolumeConfiguration",
    s3filesVolumeConfiguration: "S3FilesVolumeConfiguration",
    fsxWindowsFileServerVolumeConfiguration: "FSxWindowsFileServerVolumeConfiguration",
  },
  EFSVolumeConfiguration: { fileSystemId: "FilesystemId" },
  EFSAuthorizationConfig: { iam: "IAM" },
  ProxyConfiguration: { properties: "ProxyConfigurationProperties" },
  Service: { placementStrategy: "PlacementStrategies" },
  Cluster: { settings: "ClusterSettings" },
  ImageTagMutabilityExclusionFilter: {
    filterType: "ImageTagMutabilityExclusionFilterType",
    filter: "ImageTagMutabilityExclusionFilterValue",
  },
};

/** Types whose properties are a document of the API. A lifecycle policy is a string inside a repository. */
export const RESOURCE_TYPES: ReadonlyMap<string, DocumentKind> = new Map(
  DOCUMENT_KINDS.flatMap((kind) => {
    const type = KINDS[kind].resource?.type;
    return type === undefined ? [] : [[type, kind] as const];
  }),
);

/** CloudFormation's name of a member of an API structure: `efsVolumeConfiguration` → `EFSVolumeConfiguration`. */
export function cloudFormationName(struct: StructShape, member: string): string {
  const irregular = Object.hasOwn(IRREGULAR, struct.name) ? IRREGULAR[struct.name] : undefined;
  if (irregular !== undefined && Object.hasOwn(irregular, member)) return irregular[member] ?? member;
  return member.charAt(0).toUpperCase() + member.slice(1);
}

interface Names {
  /** CloudFormation's name → the API's. */
  readonly exact: ReadonlyMap<string, string>;
  /** Either side's name in small letters → the API's. */
  readonly anyCase: ReadonlyMap<string, string>;
}

const namesByStruct = new Map<StructShape, Names>();

function namesOf(struct: StructShape): Names {
  const known = namesByStruct.get(struct);
  if (known !== undefined) return known;
  const members = Object.keys(struct.members).map((member) => [cloudFormationName(struct, member), member] as const);
  const small = members.flatMap(([name, member]) => [
    [member.toLowerCase(), member] as const,
    [name.toLowerCase(), member] as const,
  ]);
  const names = { exact: new Map(members), anyCase: new Map(small) };
  namesByStruct.set(struct, names);
  return names;
}

/** The API's name of a property that CloudFormation spells `name`; undefined when it has no such property. */
export function apiName(struct: StructShape, name: string): string | undefined {
  return namesOf(struct).exact.get(name);
}

/** The API's name of the property that `name` means in the wrong case or in the API's own spelling. */
export function apiNameMeant(struct: StructShape, name: string): string | undefined {
  return namesOf(struct).anyCase.get(name.toLowerCase());
}

/** A path of an API document, as its template spells it: `Volumes`, 0, `EFSVolumeConfiguration`, `FilesystemId`. */
export function cloudFormationPath(kind: DocumentKind, path: Path): Path {
  let shape: Shape | undefined = SHAPES[kind];
  return path.map((step) => {
    const here = shape;
    shape = shapeBelow(here, step);
    return here?.type === "struct" && shape !== undefined ? cloudFormationName(here, String(step)) : step;
  });
}

/** The shape of what stands at `path`; undefined when the API knows nothing there. */
export function shapeAt(kind: DocumentKind, path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>(shapeBelow, SHAPES[kind]);
}

function shapeBelow(shape: Shape | undefined, step: string | number): Shape | undefined {
  if (shape?.type === "list" || shape?.type === "map") return shape.of;
  if (shape?.type !== "struct" || !Object.hasOwn(shape.members, step)) return undefined;
  return shape.members[String(step)];
}

/**
 * An API value in CloudFormation's spelling: structures are renamed, map keys and free JSON are left, intrinsics pass
 * through. The value is expected to have the shape; what does not is copied as it is.
 */
export function toCloudFormation(shape: Shape, value: unknown): unknown {
  if (typeof value !== "object" || value === null || isUnknown(value) || isIntrinsic(value)) return value;
  if (Array.isArray(value))
    return shape.type === "list" ? value.map((item) => toCloudFormation(shape.of, item)) : value;
  const entries = Object.entries(value);
  if (shape.type === "map")
    return Object.fromEntries(entries.map(([key, item]) => [key, toCloudFormation(shape.of, item)]));
  if (shape.type !== "struct") return value;
  return Object.fromEntries(entries.map(([member, item]) => renamed(shape, member, item)));
}

function renamed(struct: StructShape, member: string, item: unknown): readonly [string, unknown] {
  const shape = Object.hasOwn(struct.members, member) ? struct.members[member] : undefined;
  return shape === undefined ? [member, item] : [cloudFormationName(struct, member), toCloudFormation(shape, item)];
}

/** True for `{ Ref: … }` and `{ "Fn::…": … }`. */
function isIntrinsic(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length === 1 && keys.every(isFunctionName);
}
