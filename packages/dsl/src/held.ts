import { callSiteOf } from "./call-site.ts";

/**
 * Settings as given, frozen. What cannot be settings stays what it is, where its spread would be an empty object: compiling
 * says what stands in their place.
 */
export function held<Settings>(given: Settings): Readonly<Settings> {
  return isSettings(given) ? Object.freeze({ ...given }) : given;
}

/** True for an object with properties of its own, which neither a language's type nor the DSL made. */
export function isSettings<Settings>(given: Settings): given is Settings & object {
  if (typeof given !== "object" || given === null || Array.isArray(given) || callSiteOf(given) !== undefined)
    return false;
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === Object.prototype || prototype === null || Object.keys(given).length > 0;
}
