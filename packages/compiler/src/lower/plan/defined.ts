import type { App } from "@ecs-dsl/dsl";
import type { AssemblyEnvironment } from "../../model/assembly.ts";

type Define = (environment: AssemblyEnvironment) => unknown;

const contents = new WeakMap<App, Map<string, unknown>>();

/** What `define` says is in the environment. It runs once: what looks at the environment again sees the same values. */
export function defined(app: App, define: Define, environment: AssemblyEnvironment): unknown {
  const known = contents.get(app) ?? new Map<string, unknown>();
  contents.set(app, known);
  if (!known.has(environment.name)) known.set(environment.name, define({ ...environment }));
  return known.get(environment.name);
}

/** What was defined for the environment; undefined where nothing was. */
export function definedBefore(app: App, environment: string): unknown {
  return contents.get(app)?.get(environment);
}
