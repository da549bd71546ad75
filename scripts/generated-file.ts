import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../", import.meta.url);

/** A source file that a script writes and nobody edits. */
export interface GeneratedFile {
  /** Relative to the top of the workspace, with `/` separators. */
  readonly path: string;
  readonly text: string;
}

/** The file with its text laid out as `pnpm format` would leave it. */
export function formatted(file: GeneratedFile): GeneratedFile {
  const oxfmt = fileURLToPath(new URL("node_modules/oxfmt/bin/oxfmt", ROOT));
  const text = execFileSync(process.execPath, [oxfmt, `--stdin-filepath=${file.path}`], {
    cwd: ROOT,
    input: file.text,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { path: file.path, text };
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
