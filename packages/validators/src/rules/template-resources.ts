import type { Path } from "../path.ts";
import type { Subjects } from "../rule.ts";
import { isKnown, UNKNOWN } from "../unknown.ts";
import { isRecord, stepsTo } from "./place.ts";
import { isPlaceholder } from "../placeholder.ts";

type Properties = Readonly<Record<string, unknown>>;

/** A resource of a template whose properties can be read. */
export interface TemplateResource {
  /** Its logical id. */
  readonly id: string;
  /** The resource with its attributes: `DependsOn`, `DeletionPolicy`. */
  readonly resource: Properties;
  readonly properties: Properties;
  /** The place of its properties. */
  readonly at: Path;
}

type ByType = ReadonlyMap<unknown, readonly TemplateResource[]>;

/** The resources of the templates that are being checked, sorted into their types: many rules ask for the same ones. */
const KNOWN = new WeakMap<object, ByType>();

const NONE: readonly TemplateResource[] = [];

/** The resources of a type. One whose properties a macro may change is not among them. */
export function resourcesOf({ Resources: resources }: Subjects["template"], type: string): readonly TemplateResource[] {
  if (!isKnown(resources)) return NONE;
  let byType = KNOWN.get(resources);
  if (byType === undefined) KNOWN.set(resources, (byType = sorted(resources)));
  return byType.get(type) ?? NONE;
}

function sorted(resources: Properties): ByType {
  const byType = new Map<unknown, TemplateResource[]>();
  for (const [id, resource] of Object.entries(resources)) {
    const one = resourceOf(id, resource);
    if (one === undefined) continue;
    const type = one.resource["Type"];
    const others = byType.get(type);
    if (others === undefined) byType.set(type, [one]);
    else others.push(one);
  }
  return byType;
}

/** The resource with an id, of one of the types; undefined where it cannot be read. */
export function resourceNamed(
  { Resources: resources }: Subjects["template"],
  id: string | undefined,
  type: string,
): TemplateResource | undefined {
  if (id === undefined || !isKnown(resources) || !Object.hasOwn(resources, id)) return undefined;
  const one = resourceOf(id, resources[id]);
  return one?.resource["Type"] === type ? one : undefined;
}

function resourceOf(id: string, resource: unknown): TemplateResource | undefined {
  if (!isProperties(resource)) return undefined;
  const properties = resource["Properties"] ?? {};
  if (!isProperties(properties) || hasIntrinsic(properties) || hasIntrinsic(resource)) return undefined;
  return { id, resource, properties, at: ["Resources", id, "Properties"] };
}

function isProperties(value: unknown): value is Properties {
  return isRecord(value) && !Array.isArray(value);
}

/** What stands at a place, UNKNOWN where a deployment or a placeholder decides it: `"DeploymentController.Type"`. */
export function knownAt(properties: unknown, place: string): unknown {
  let here = properties;
  for (const step of stepsTo(place)) {
    if (!isProperties(here)) return here === undefined ? undefined : UNKNOWN;
    if (hasIntrinsic(here)) return UNKNOWN;
    here = here[step];
  }
  return isDecidedLater(here) ? UNKNOWN : (here ?? undefined);
}

/** The items of the list at a place; undefined where it is not known what is in it. */
export function knownItems(properties: unknown, place: string): readonly unknown[] | undefined {
  const list = knownAt(properties, place);
  if (list === undefined) return [];
  return Array.isArray(list) && !list.some(isDecidedLater) ? list : undefined;
}

/** True for what a template does not say itself. */
export function isDecidedLater(value: unknown): boolean {
  if (value === UNKNOWN) return true;
  return typeof value === "string" ? isPlaceholder(value) : isProperties(value) && hasIntrinsic(value);
}

function hasIntrinsic(value: Properties): boolean {
  for (const key in value) if (key === "Ref" || key.startsWith("Fn::")) return true;
  return false;
}

/** The logical id that a `Ref`, a `Fn::GetAtt` or a `Fn::Sub` of nothing else refers to. */
export function referenced(value: unknown): string | undefined {
  if (!isProperties(value) || Object.keys(value).length !== 1) return undefined;
  const { Ref: ref, "Fn::GetAtt": attribute, "Fn::Sub": text } = value;
  if (typeof ref === "string") return ref;
  if (typeof attribute === "string") return attribute.split(".")[0];
  if (Array.isArray(attribute)) return typeof attribute[0] === "string" ? attribute[0] : undefined;
  return typeof text === "string" ? /^\$\{([A-Za-z0-9]+)(?:\.[A-Za-z.]+)?\}$/.exec(text)?.[1] : undefined;
}
