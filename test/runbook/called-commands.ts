import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The bash that a runbook has to be pasted, block by block. */
export function blocksOf(runbook: string): readonly string[] {
  return Array.from(runbook.matchAll(/^```bash\n([^]*?)^```$/gm), ([, block = ""]) => block);
}

/** One block for each that differs in more than the names of what it is about. */
export function withoutTwins(blocks: readonly string[]): readonly string[] {
  return [...new Map(blocks.map((block) => [block.replaceAll(NAMES, "$1"), block])).values()];
}

const NAMES =
  /(--(?:cluster|services?|service-name|stack-name|family|family-prefix|task-definition|container|log-group-name|repository-name|logical-resource-id)|Value=|imageTag=)\s?[\w./-]+/g;

/** The programs that blocks of bash call, with their arguments: `["aws", "ecs", …]`. Each answers with one word. */
export function calledBy(blocks: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-runbook-"));
  try {
    const calls = join(folder, "calls");
    for (const script of SCRIPTS) {
      writeFileSync(join(folder, script), `#!/usr/bin/env bash\n${record(calls, `./${script}`)}`);
      chmodSync(join(folder, script), 0o755);
    }
    const functions = PROGRAMS.map((program) => `${program}() { ${record(calls, program)}; }`);
    const bash = [
      ...functions,
      "ACTIVATION_ID=id ACTIVATION_CODE=code CONTAINER_INSTANCE=id MANAGED_INSTANCE=mi-0123456789abcdef0",
      "set -eu",
      ...blocks.map((block) => `(\n${block})`),
    ].join("\n");
    const run = spawnSync("bash", ["-s"], { cwd: folder, input: bash, encoding: "utf8", maxBuffer: 2 ** 28 });
    if (run.status !== 0 || run.stderr !== "")
      throw new Error(`bash exits ${run.status}: ${run.stderr.slice(0, 2_000)}`);
    return callsIn(readFileSync(calls, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SCRIPTS = ["deploy.sh", "push-images.sh", "rollback.sh", "run-task.sh", "ecs-anywhere-install.sh"];
const PROGRAMS = ["aws", "curl", "docker", "npx"];

/** In one write, for the ends of a pipe run side by side; with a byte before each word that no word has, so that empty ones count. */
function record(calls: string, program: string): string {
  return `printf -v call '\\001%s' ${program} "$@"; printf '%s\\002' "$call" >>'${calls}'; echo word`;
}

function callsIn(text: string): readonly (readonly string[])[] {
  return text
    .split("\u0002")
    .filter((call) => call !== "")
    .map((call) => call.split("\u0001").slice(1));
}

/** One call for each combination of command, options and query: values that are names say nothing new. */
export function oneOfEachShape(calls: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(calls.map((call) => [shapeOf(call), call])).values()];
}

function shapeOf(words: readonly string[]): string {
  const kept = words.filter((word, index) => index < 3 || word.startsWith("-") || words[index - 1] === "--query");
  return JSON.stringify(kept);
}
