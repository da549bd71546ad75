import { lstatSync } from "node:fs";
import { hasCode } from "./error-code.ts";

/**
 * What `read` finds in `folders`; undefined when somebody swapped one of them meanwhile, so that it saw some of the old and
 * some of the new.
 */
export function readSteadily<T>(folders: readonly string[], read: () => T): T | undefined {
  const before = versionsOf(folders);
  try {
    const value = read();
    return versionsOf(folders) === before ? value : undefined;
  } catch (error) {
    if (hasCode(error, "ENOENT") || versionsOf(folders) !== before) return undefined;
    throw error;
  }
}

/** A number of an inode may be used again; the time of its last change is not. */
function versionsOf(folders: readonly string[]): string {
  return folders.map(versionOf).join();
}

function versionOf(folder: string): string {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.dev}:${stats.ino}:${stats.ctimeMs}`;
}
