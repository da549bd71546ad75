import { dirname, resolve } from "node:path";
import { textOfFile } from "./text-of-file.ts";

/**
 * A chain of files that import one another in a cycle, first file repeated at the end; undefined where there is none.
 * In a bundle such a cycle yields `undefined` where the modules themselves would throw, so it decides how to load.
 */
export function importCycle(files: readonly string[]): readonly string[] | undefined {
  if (files.length < 2) return undefined;
  const known = new Map(files.map((file) => [withoutExtension(file), file]));
  const imports = new Map(files.map((file) => [file, importsOf(file, known)]));
  const done = new Set<string>();
  return files.map((file) => cycleFrom(file, [], imports, done)).find((cycle) => cycle !== undefined);
}

function cycleFrom(
  file: string,
  chain: readonly string[],
  imports: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] | undefined {
  const start = chain.indexOf(file);
  if (start !== -1) return [...chain.slice(start), file];
  if (done.has(file)) return undefined;
  for (const next of imports.get(file) ?? []) {
    const cycle = cycleFrom(next, [...chain, file], imports, done);
    if (cycle !== undefined) return cycle;
  }
  done.add(file);
  return undefined;
}

const TYPE_IMPORT = /\b(?:import|export)\s+type\b[^;"']*["'][^"']*["']/g;
const RELATIVE_IMPORT = /\b(?:from|import)\s*\(?\s*["'](\.[^"']*)["']/g;

function importsOf(file: string, known: ReadonlyMap<string, string>): readonly string[] {
  const text = textOfFile(file).replace(TYPE_IMPORT, "");
  return [...text.matchAll(RELATIVE_IMPORT)].flatMap(([, specifier = ""]) => {
    const path = resolve(dirname(file), specifier);
    return known.get(withoutExtension(path)) ?? known.get(path) ?? known.get(resolve(path, "index")) ?? [];
  });
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, "");
}
