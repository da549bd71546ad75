import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PACKAGE_FOLDER } from "../package-folder.ts";

/**
 * Runs a config from its own file, by Node with tsx reading TypeScript: slower than the bundle, and always right.
 * tsx stays registered: without it, stack traces lead into the JavaScript that it made.
 */
export async function runWithTsx(path: string): Promise<Readonly<Record<string, unknown>>> {
  await (registered ??= register());
  return importFile(path);
}

/** Once in a process: each register asks the one before, and looking for what is not there takes twice as long with each. */
let registered: Promise<void> | undefined;

async function register(): Promise<void> {
  const commonJs: typeof import("tsx/cjs/api") = await importFile(tsxApi("cjs"));
  const modules: typeof import("tsx/esm/api") = await importFile(tsxApi("esm"));
  commonJs.register();
  modules.register();
}

const own = () => createRequire(join(PACKAGE_FOLDER, "package.json"));

/** The module file itself: the CommonJS build of tsx's API looks for its loader in the wrong folder. */
function tsxApi(kind: "cjs" | "esm"): string {
  return join(dirname(own().resolve("tsx/package.json")), "dist", kind, "api", "index.mjs");
}

async function importFile(path: string) {
  return own()("./bin/import-module.cjs")(pathToFileURL(path).href);
}
