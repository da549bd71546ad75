import type { Emitter } from "./emitter.ts";
import { emitScripts } from "./scripts/index.ts";

/** The scripts that deploy the environment, and the page that says how to operate it. */
export const emitDeployScripts: Emitter = (assembly, { config }) => {
  const slash = config.lastIndexOf("/");
  return emitScripts(assembly, { root: slash < 0 ? "." : config.slice(0, slash) });
};
