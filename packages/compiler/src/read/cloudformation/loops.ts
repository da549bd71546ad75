import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { asText, resolve } from "./intrinsics.ts";
import type { Scope } from "../scope.ts";

type Resources = Readonly<Record<string, unknown>>;

/** The resources of a template with those that its loops make, and where the bodies of these are written. */
export interface Looped {
  readonly resources: Resources;
  readonly places: ReadonlyMap<string, Path>;
  /** True where nothing else adds to them: every loop is certain, and no other macro reads the template. */
  readonly isWhole: boolean;
}

const LOOP = "Fn::ForEach::";

/** CloudFormation takes no template with more resources. */
const MOST_RESOURCES = 500;

/**
 * The resources with what `Fn::ForEach` makes of collections that are certain; a loop over another one stays as it is written.
 * Undefined where the template has no loops that CloudFormation would run.
 */
export function loopedResources(value: Resources, resources: Resources, scope: Scope): Looped | undefined {
  if (!isExtended(value["Transform"]) || !Object.keys(resources).some(isLoop)) return undefined;
  const made: (readonly [string, unknown])[] = [];
  const places = new Map<string, Path>();
  let isWhole = isExtendedAlone(value);
  const add = (fragment: Resources, at: Path, values: Values) => {
    for (const [key, written] of Object.entries(fragment)) {
      const loop = isLoop(key) ? loopOf(written, values, scope) : undefined;
      if (loop !== undefined) {
        for (const item of loop.items) {
          if (made.length > MOST_RESOURCES) {
            isWhole = false;
            return;
          }
          add(loop.body, [...at, key, 2], new Map(values).set(loop.name, item));
        }
      } else if (isLoop(key)) {
        isWhole = false;
        if (values.size === 0) made.push([key, written]);
      } else if (values.size === 0) made.push([key, written]);
      else {
        const id = filledText(key, values);
        made.push([id, filled(written, values)]);
        places.set(id, [...at, key]);
      }
    }
  };
  add(resources, ["Resources"], new Map());
  return { resources: Object.fromEntries(made), places, isWhole };
}

function isExtended(transform: unknown): boolean {
  return [transform].flat().includes("AWS::LanguageExtensions");
}

/** A mapping with a default may be one that is not there. */
function isExtendedAlone(value: Resources): boolean {
  return [value["Transform"]].flat().length === 1 && !JSON.stringify(value).includes('"DefaultValue"');
}

function isLoop(key: string): boolean {
  return key.startsWith(LOOP);
}

/** What the names of loops around a fragment stand for. */
type Values = ReadonlyMap<string, string>;

interface Loop {
  readonly name: string;
  readonly items: readonly string[];
  readonly body: Resources;
}

/** Undefined where it is not certain what it loops over. */
function loopOf(written: unknown, values: Values, scope: Scope): Loop | undefined {
  if (!Array.isArray(written) || written.length !== 3) return undefined;
  const [name, collection, body]: readonly unknown[] = written;
  const list = resolve(filled(collection, values), scope);
  if (typeof name !== "string" || !Array.isArray(list) || !isRecord(body)) return undefined;
  const items = list.map((item) => asText(resolve(item, scope))).filter((item) => item !== undefined);
  return items.length === list.length ? { name, items, body } : undefined;
}

/** The value with the names of loops filled in, wherever they stand in it. */
function filled(value: unknown, values: Values): unknown {
  if (typeof value === "string") return filledText(value, values);
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, values));
  if (!isRecord(value)) return value;
  const item =
    typeof value["Ref"] === "string" && Object.keys(value).length === 1 ? values.get(value["Ref"]) : undefined;
  if (item !== undefined) return item;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [filledText(key, values), filled(member, values)]),
  );
}

/** `${Name}` is the item, `&{Name}` its letters and digits. */
function filledText(text: string, values: Values): string {
  return text.replaceAll(/([$&])\{([\dA-Za-z]+)\}/g, (variable, mark: string, name: string) => {
    const item = values.get(name);
    return mark === "&" ? (item?.replaceAll(/[^\dA-Za-z]/g, "") ?? variable) : (item ?? variable);
  });
}
