import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const ROOT = new URL("../", import.meta.url);

/** A source file that a script writes and nobody edits. */
export interface GeneratedFile {
  /** Relative to the top of the workspace, with `/` separators. */
  readonly path: string;
  readonly text: string;
}

/** True when the file on disk is what the generator would write. */
export function isCurrent(file: GeneratedFile): boolean {
  const url = new URL(file.path, ROOT);
  return existsSync(url) && readFileSync(url, "utf8") === file.text;
}

/** Writes the file to its place in the workspace. */
export function write(file: GeneratedFile): void {
  const url = new URL(file.path, ROOT);
  mkdirSync(new URL(".", url), { recursive: true });
  writeFileSync(url, file.text);
}
