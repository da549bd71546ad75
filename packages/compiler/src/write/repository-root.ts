import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder at or above the config's that holds `.git`, which is a file in a work tree; else the config's own. */
export function repositoryRoot(configFolder: string): string {
  for (let folder = configFolder; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return configFolder;
  }
}
