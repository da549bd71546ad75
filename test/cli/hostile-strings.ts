import { availableParallelism } from "node:os";
import { expect } from "vitest";
import { DRIVING } from "../properties/driving.ts";
import type { Ran } from "./project.ts";
import type { Sandbox } from "./sandbox.ts";

/** What is wrong with a run, whatever it was given: how it ended, and what it said. */
export function wrongs({ exit, out, err }: Ran): readonly string[] {
  const said = out + err;
  const drives = DRIVING.exec(said);
  return [
    ...(exit === 0 || exit === 1 || exit === 2 ? [] : [`ends with ${exit}`]),
    ...(drives === null
      ? []
      : [`drives: ${JSON.stringify(said.slice(Math.max(0, drives.index - 60), drives.index + 20))}`]),
    ...(/^ {4}at |a bug in ecs-dsl/m.test(said) ? [`fails itself: ${said.slice(0, 300)}`] : []),
    ...(/(?:^|\n)[^\n]*: line \d+: [^\n]*/.exec(said) ?? []),
  ];
}

/** Gives bash each line of its input as arguments. */
const BASH = `
while IFS= read -r words; do
  bash $words </dev/null || [ $? -le 2 ] || echo "status: line 0: $words"
done`;

/** Parses the scripts of the folders, dry-runs some of them, and expects that they do nothing but talk. */
export async function expectCalmScripts(
  sandbox: Sandbox,
  folders: readonly string[],
  run: readonly string[] = folders.map((folder) => `${folder}/deploy.sh`),
): Promise<void> {
  sandbox.put("api/Dockerfile", "FROM scratch\n");
  sandbox.put("bin/aws", "#!/bin/sh\n", true);
  sandbox.put("bin/docker", "#!/bin/sh\n", true);
  const before = sandbox.tree();
  const all = folders.flatMap((folder) =>
    ["deploy", "push-images", "rollback"].map((name) => `-n ${folder}/${name}.sh`),
  );
  const runs = await runInLanes(sandbox, BASH, [...all, ...run.map(dryRun)], "\n");
  expect(runs.flatMap(wrongs)).toEqual([]);
  expect(runs.map(({ out }) => out).join("")).toContain("aws cloudformation execute-change-set");
  expect(sandbox.tree()).toEqual(before);
}

/** A long text makes a template that CloudFormation takes from a bucket alone. */
function dryRun(script: string): string {
  return `${script} --dry-run${script.endsWith("deploy.sh") ? " --template-bucket templates" : ""}`;
}

/** Runs the program several times at once, each with its part of the words, which `end` ends. */
function runInLanes(sandbox: Sandbox, program: string, words: readonly string[], end: string): Promise<readonly Ran[]> {
  const count = Math.min(words.length, 2 * availableParallelism());
  const lanes = Array.from({ length: count }, (_, lane) => words.filter((_word, index) => index % count === lane));
  return Promise.all(
    lanes.map((lane) => sandbox.start("bash", ["-c", program], lane.map((word) => `${word}${end}`).join(""))),
  );
}

/** Dry-runs the scripts with each text of its input, which NUL ends, in what they read of their environment. */
export const IN_ENVIRONMENT = `
while IFS= read -r -d '' text; do
  export AWS_REGION="$text" AWS_DEFAULT_REGION="$text" ECS_DSL_TEMPLATE_BUCKET="$text" CDPATH="$text"
  export AWS_RETRY_MODE="$text" AWS_MAX_ATTEMPTS="$text" AWS_PROFILE="$text" AWS_PAGER="$text" OLDPWD="$text"
  for words in "deploy.sh --dry-run" "push-images.sh --dry-run" "rollback.sh --dry-run"; do
    case $words in deploy*) more=(--template-bucket "$text") ;; *) more=() ;; esac
    PWD="$text" bash ecs.out/default/$words "\${more[@]}" </dev/null || [ $? -le 3 ] || echo "status: line 0: $words"
    ECS_DSL_POLL_SECONDS="$text" ECS_DSL_PARALLEL="$text" bash ecs.out/default/$words </dev/null || [ $? -le 3 ] ||
      echo "status: line 0: numbers and $words"
  done
  TMPDIR="/tmp/$text" bash ecs.out/default/$words </dev/null || [ $? -le 3 ] || echo "status: line 0: TMPDIR"
done`;

/** Dry-runs the scripts with each text of its input, which NUL ends, as an option and as the value of each option. */
const AS_OPTIONS = `
while IFS= read -r -d '' text; do
  for words in "deploy.sh --dry-run "{,--service,--image,--timeout} "push-images.sh --dry-run "{,--tag} \
    "rollback.sh --dry-run "{,--service,--to,--timeout}; do
    bash ecs.out/default/$words "$text" </dev/null || [ $? -le 8 ] || echo "status: line 0: $words"
  done
done`;

/** Compiles an app that names no region, and expects that its scripts take the texts for data in their environment. */
export async function expectCalmInEnvironment(sandbox: Sandbox, texts: readonly string[]): Promise<void> {
  const runs = await runOnScripts(sandbox, IN_ENVIRONMENT, texts);
  expect(runs.map(({ out }) => out).join("")).toContain("aws cloudformation execute-change-set");
}

/** The same of what they are given on the command line. */
export async function expectCalmAsOptions(sandbox: Sandbox, texts: readonly string[]): Promise<void> {
  const runs = await runOnScripts(sandbox, AS_OPTIONS, texts);
  expect(runs.map(({ err }) => err).join("")).toContain("error: there is no workload");
}

async function runOnScripts(sandbox: Sandbox, program: string, texts: readonly string[]): Promise<readonly Ran[]> {
  expect(sandbox.ecsDsl("compile").exit).toBe(0);
  sandbox.put("bin/aws", "#!/bin/sh\n", true);
  sandbox.put("bin/docker", "#!/bin/sh\n", true);
  const before = sandbox.tree();
  const all = await runInLanes(sandbox, program, texts, "\0");
  expect(all.flatMap(wrongs)).toEqual([]);
  expect(sandbox.tree()).toEqual(before);
  return all;
}
