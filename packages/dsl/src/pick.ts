import { misuse } from "./misuse.ts";
import type { Environment } from "./environment.ts";

/** A value for each environment of the app, and for no other. */
type Choices<Name extends string, Chosen> = Chosen & { readonly [Known in Name]: unknown } & {
  readonly [Other in Exclude<keyof Chosen, Name>]: never;
};

/**
 * The value for the environment that is compiled. Every environment of the app has one, or it does not compile:
 * `Property 'production' is missing in type …`.
 *
 * Settings that exclude each other, a `desiredCount` here and a `scaling` there, are picked as whole services, or as a scaling whose
 * `min` and `max` are the number: spread into one service they are one object to the type checker, which has both.
 * @example desiredCount: pick(env, { staging: 1, production: 3 })
 * @example service("api", { ...pick(env, { staging: size(256, 512), production: size(1024, 2048) }), image: "api:1.0" })
 * @example
 * const api = pick(env, {
 *   staging: service("api", { ...common, desiredCount: 1 }),
 *   production: service("api", { ...common, scaling: { min: 2, max: 10, cpu: 70 } }),
 * });
 */
export function pick<const Name extends string, const Chosen extends object>(
  environment: Environment<Name>,
  values: Choices<NoInfer<Name>, Chosen>,
): Chosen[keyof Chosen];
export function pick(environment: Environment, values: Readonly<Record<string, unknown>>): unknown {
  const name: unknown = environment?.name;
  if (typeof name !== "string")
    throw misuse("pick takes the environment that `define` is given first.", ENVIRONMENT_FIRST);
  if (Object.hasOwn(values ?? {}, name)) return values[name];
  throw misuse(
    `pick has no value for environment "${name}", only for ${named(values)}.`,
    `Add "${name}" to its values.`,
  );
}

const ENVIRONMENT_FIRST = "Write it like `pick(env, { staging: 1, production: 3 })`.";

function named(values: object | undefined): string {
  const names = Object.keys(values ?? {}).map((name) => `"${name}"`);
  return names.length === 0 ? "none" : names.join(", ");
}
