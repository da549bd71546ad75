import { nearest } from "@ecs-dsl/validators/words";

/** True for a name that Node's copy of the tz database has. */
export function isTimeZone(name: string): boolean {
  // Offsets, as "+01:00", are zones to Node alone.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The zone that is meant by a name that is none: one that is spelt nearly so, or that of the city. */
export function meantTimeZone(name: string): string | undefined {
  const zones = Intl.supportedValuesOf("timeZone");
  const city = name.trim().toLowerCase().replaceAll(" ", "_");
  // So near to three letters is anything.
  const near = name.length < 5 ? undefined : nearest(name, zones);
  return near ?? zones.find((zone) => zone.toLowerCase().split("/").at(-1) === city);
}
