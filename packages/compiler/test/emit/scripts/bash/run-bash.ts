import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emitLib } from "../../../../src/emit/scripts/lib.ts";
import { shop } from "../shop.ts";

/** What bash leaves behind. */
export interface BashRun {
  readonly status: number | null;
  readonly out: string;
  /** Lines of standard error. */
  readonly said: readonly string[];
}

/** What all scripts begin with. Nothing waits. */
const LIB = emitLib(shop(), { config: "../../ecs.config.ts" }).map(({ content }) => content);
const BASE = ["set -euo pipefail", ...LIB, "timeout=5 poll=0"];

/** An environment's output folder, with nothing in it; what is kept of a failure goes two folders up. */
function outputFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "ecs-dsl-")), "ecs.out", "production");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Runs commands after what all scripts begin with; `folder` is where. */
export function runBash(
  commands: readonly string[],
  folder = outputFolder(),
  environment: NodeJS.ProcessEnv = {},
): BashRun {
  const script = [...BASE, ...commands].join("\n");
  const env = { PATH: process.env["PATH"], HOME: "/nonexistent", ...environment };
  // A file: as one argument it would be too long.
  const file = join(mkdtempSync(join(tmpdir(), "ecs-dsl-")), "script");
  writeFileSync(file, script);
  const run = spawnSync("bash", ["-c", '. "$1"', "bash", file], { cwd: folder, encoding: "utf8", env });
  const { status, stdout, stderr } = run;
  return { status, out: stdout, said: stderr.split("\n").slice(0, -1) };
}

/**
 * An `aws` whose calls are answered by pattern: by the answer where there is one, by the first, second, … where there
 * are several, and by the last from then on.
 */
export function aws(answers: Readonly<Record<string, string | readonly string[]>>): string {
  const cases = Object.entries(answers).map(([pattern, answer], index) => {
    const all = typeof answer === "string" ? [answer] : answer;
    const turns = all.map((command, turn) => `${turn + 1 === all.length ? "*" : turn + 1}) ${command} ;;`);
    return `  ${pattern}) echo x >>"$work/calls${index}"; case $(wc -l <"$work/calls${index}" | tr -d ' ') in ${turns.join(" ")} esac ;;`;
  });
  return `aws() {\n  case "$*" in\n${cases.join("\n")}\n  *) echo "unexpected: $*" >&2; return 1 ;;\n  esac\n}`;
}

/** A command that fails as the AWS CLI does. */
export function refuse(text: string): string {
  return `{ echo "${text}" >&2; return 255; }`;
}
