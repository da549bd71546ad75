import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { GeneratedFile } from "./generated-file.ts";

const ROOT = join(import.meta.dirname, "..");

/** The file with its text laid out as `npm run format` would leave it. */
export function formatted(file: GeneratedFile): GeneratedFile {
  const oxfmt = join(ROOT, "node_modules/oxfmt/bin/oxfmt");
  const text = execFileSync(process.execPath, [oxfmt, `--stdin-filepath=${file.path}`], {
    cwd: ROOT,
    input: file.text,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { path: file.path, text };
}
