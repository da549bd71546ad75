import { resolve } from "node:path";
import { displayPath } from "../text/display-path.ts";
import { repositoryRoot } from "../write/repository-root.ts";

/** How the root of the repository names a file: what services that show findings beside the code ask for. */
export type RepositoryPath = (file: string) => string;

/** Names files that are relative to the working directory; as they are where there is none. */
export function repositoryPath(cwd: string | undefined): RepositoryPath {
  if (cwd === undefined) return (file) => file;
  const root = repositoryRoot(cwd);
  return (file) => displayPath(root, resolve(cwd, file));
}
