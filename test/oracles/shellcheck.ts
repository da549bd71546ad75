import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { EmittedFile } from "./emitted-files.ts";
import type { OracleFinding } from "./oracle-finding.ts";

interface Comment {
  readonly file: string;
  readonly line: number;
  readonly code: number;
  readonly level: "error" | "warning" | "info" | "style";
  readonly message: string;
}

/** What shellcheck says of the scripts, at every level: emitted scripts are read by people who know it. */
export function shellcheck(files: readonly EmittedFile[]): readonly OracleFinding[] {
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "shellcheck-"));
  const copies = files.map((file, index) => [besideOutline(file, join(folder, String(index))), file] as const);
  const run = spawnSync(
    "shellcheck",
    ["--format", "json", "--external-sources", "--", ...copies.map(([path]) => path)],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  rmSync(folder, { recursive: true });
  if (run.status !== 0 && run.status !== 1) throw new Error(`shellcheck exits ${run.status}: ${run.stderr}`);
  const comments: readonly Comment[] = JSON.parse(run.stdout);
  return copies.flatMap(([path, file]) =>
    comments.filter((comment) => comment.file === path).map((comment) => oracleFinding(comment, file)),
  );
}

/**
 * A copy of the script beside an outline of its library: shellcheck reads a whole library again for each script that has
 * it, for seconds. The library itself is one of the files.
 */
function besideOutline({ path }: EmittedFile, folder: string): string {
  mkdirSync(folder);
  const library = join(dirname(path), "lib.sh");
  if (basename(path) !== "lib.sh" && existsSync(library)) {
    writeFileSync(join(folder, "lib.sh"), outlineOf(readFileSync(library, "utf8")));
  }
  const copy = join(folder, basename(path));
  copyFileSync(path, copy);
  return copy;
}

/** The variables that a library sets and reads; what else it does concerns no other script. */
function outlineOf(library: string): string {
  const names = new Set(library.match(/\b[a-z]\w*(?=\+?=)/g));
  return ["#!/usr/bin/env bash", ...Array.from(names, (name) => `${name}=''\necho "$${name}"`), ""].join("\n");
}

function oracleFinding({ code, line, message }: Comment, file: EmittedFile): OracleFinding {
  return {
    oracle: "shellcheck",
    rule: `SC${code}`,
    place: basename(file.path),
    message: `line ${line}: ${message}`,
    file: file.name,
  };
}
