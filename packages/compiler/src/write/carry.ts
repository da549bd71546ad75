import { copyFileSync, linkSync, statSync, utimesSync } from "node:fs";

/** The same file at another path too: a hard link, or a copy where links cannot be made. */
export function carry(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
