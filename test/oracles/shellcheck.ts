import { spawnSync } from "node:child_process";
import { basename } from "node:path";
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
  const paths = files.map(({ path }) => path);
  const run = spawnSync("shellcheck", ["--format", "json", "--external-sources", "--", ...paths], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (run.status !== 0 && run.status !== 1) throw new Error(`shellcheck exits ${run.status}: ${run.stderr}`);
  const comments: readonly Comment[] = JSON.parse(run.stdout);
  return files.flatMap((file) =>
    comments.filter((comment) => comment.file === file.path).map((comment) => oracleFinding(comment, file)),
  );
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
