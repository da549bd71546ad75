import { isAbsolute, relative, sep } from "node:path";

/** A path as diagnostics show it: relative to the working directory, `/` between its parts. */
export function displayPath(cwd: string, path: string): string {
  const shown = isAbsolute(path) ? relative(cwd, path) : path;
  return (shown === "" ? "." : shown).replaceAll(sep, "/");
}
