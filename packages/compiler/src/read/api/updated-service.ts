import { SHAPES, UNKNOWN } from "@ecs-dsl/validators";

/**
 * The service that an input of UpdateService is about, as far as it says it: what it does not say stays as it is. An empty
 * list takes away what was there before.
 */
export function updatedService(update: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.keys(SHAPES.service.members).map((name) => {
      const value = name === "serviceName" ? nameIn(update["service"]) : (update[name] ?? UNKNOWN);
      return [name, Array.isArray(value) && value.length === 0 ? UNKNOWN : value];
    }),
  );
}

/** An ARN names a service, too. */
function nameIn(service: unknown): unknown {
  return typeof service === "string" && /^[\w-]+$/.test(service) ? service : UNKNOWN;
}
