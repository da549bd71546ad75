import { isAbsolute, relative, sep } from "node:path";

/** A path as diagnostics show it: relative to the working directory, `/` between its parts. */
export function displayPath(cwd: string, path: string): string {
  const shown = isAbsolute(path) ? below(cwd, path) : path;
  return (shown === "" ? "." : shown).replaceAll(sep, "/");
}

/** What most paths need is to lose the folder's name; `relative` takes both paths apart. */
function below(cwd: string, path: string): string {
  return path.startsWith(cwd) && path[cwd.length] === sep ? path.slice(cwd.length + 1) : relative(cwd, path);
}
