/** What a template holds, once its YAML is read. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;

export interface JsonMap {
  readonly [key: string]: Json;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && !isList(value);
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);
}

export function listAt(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const found = valueAt(value, ...path);
  return isList(found) ? found : [];
}

export function textAt(value: Json | undefined, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : undefined;
}

/** A value as it stands in a text. */
export function asText(value: Json | undefined): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

export function entriesAt(value: Json | undefined, ...path: readonly string[]): readonly (readonly [string, Json])[] {
  const found = valueAt(value, ...path);
  return isMap(found) ? Object.entries(found) : [];
}

export function isSame(left: Json | undefined, right: Json | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Calls back with every key of every map below, and what stands there. */
export function eachEntry(value: Json, visit: (key: string, value: Json) => void): void {
  if (isList(value)) for (const item of value) eachEntry(item, visit);
  else if (isMap(value)) {
    for (const [key, item] of Object.entries(value)) {
      visit(key, item);
      eachEntry(item, visit);
    }
  }
}
