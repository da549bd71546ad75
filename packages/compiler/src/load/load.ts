import type { App } from "@ecs-dsl/dsl";
import type { Trace } from "../model/position.ts";
import { displayPath } from "../text/display-path.ts";
import { defaultExport, isApp, notApp } from "./app.ts";
import { type Bundle, bundleConfig } from "./bundle-config.ts";
import { firstError } from "./esbuild-report.ts";
import { evaluate } from "./evaluate.ts";
import type { Failure } from "./failure.ts";
import { importCycle } from "./import-cycle.ts";
import { missingExport, missingOfDsl } from "./missing-export.ts";
import { runWithTsx } from "./run-with-tsx.ts";
import { notParsed, thrown } from "./thrown.ts";
import { sourcesOf, traceOfBundle, traceOfFiles } from "./trace.ts";

/** A config that was read. */
export interface LoadedConfig {
  readonly app: App;
  /** Absolute path of the config. */
  readonly path: string;
  /** Reads the call sites of the app's values. */
  readonly trace: Trace;
  /** The files that it was bundled of, absolute; absent where tsx loaded it. */
  readonly files?: readonly string[];
  /** Which way it was loaded, and why. */
  readonly way: string;
  /** Files that import one another in a cycle. */
  readonly cycle?: readonly string[];
}

/**
 * Loads the config at `path`: as a bundle made by esbuild where that gives the same result as tsx, by tsx elsewhere.
 * `bundling` is that bundle for a caller that had something else to do while esbuild works.
 */
export async function load(
  path: string,
  cwd: string,
  bundling: Promise<Bundle> = bundleConfig(path),
): Promise<LoadedConfig | Failure> {
  const bundled = loadBundled(path, cwd, await bundling);
  return "needsTsx" in bundled ? loadWithTsx(path, cwd, bundled) : bundled;
}

interface NeedsTsx {
  readonly needsTsx: string;
  readonly cycle?: readonly string[];
}

function loadBundled(path: string, cwd: string, bundle: Bundle): LoadedConfig | Failure | NeedsTsx {
  if ("absent" in bundle) return { needsTsx: bundle.absent };
  if ("report" in bundle) return reported(bundle, path, cwd);
  const sources = sourcesOf(bundle.code, path);
  const missing = missingOfDsl(bundle.code, sources);
  if (missing !== undefined) return missingExport(missing, cwd);
  const cycle = importCycle(sources);
  if (cycle !== undefined) return { needsTsx: "its files import one another in a cycle", cycle };
  const evaluation = evaluate(bundle.code);
  if ("needs" in evaluation) return { needsTsx: evaluation.needs };
  const app = evaluation.exports["default"];
  if (!isApp(app)) return { needsTsx: "its default export is not an app" };
  return { app, path, files: sources, trace: traceOfBundle(bundle.code, path), way: "bundled by esbuild" };
}

/** esbuild's own complaints: what only CommonJS cannot say is left to tsx. */
function reported(
  { report, isError }: { readonly report: string; readonly isError: boolean },
  config: string,
  cwd: string,
): Failure | NeedsTsx {
  const error = firstError(report, config);
  const isAboutFormat = /"cjs"|not supported/.test(error.text);
  if (!isError || isAboutFormat) return { needsTsx: "esbuild cannot bundle it as CommonJS" };
  return notParsed(error, { cwd, config, trace: traceOfFiles });
}

async function loadWithTsx(path: string, cwd: string, { needsTsx, cycle }: NeedsTsx): Promise<LoadedConfig | Failure> {
  const found = cycle === undefined ? {} : { cycle };
  const attempt = { cwd, config: path, trace: traceOfFiles, ...found };
  const rejections: unknown[] = [];
  const keep = (reason: unknown) => rejections.push(reason);
  process.on("unhandledRejection", keep);
  try {
    const exports = await runWithTsx(path);
    const app = await defaultExport(exports);
    if (rejections.length > 0) return thrown(rejections[0], attempt);
    if (!isApp(app)) return notApp(app, exports, path, displayPath(cwd, path));
    return { app, path, trace: traceOfFiles, way: `run by tsx, because ${needsTsx}`, ...found };
  } catch (error) {
    return thrown(error, attempt);
  } finally {
    process.off("unhandledRejection", keep);
  }
}
