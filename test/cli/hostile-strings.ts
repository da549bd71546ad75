import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect } from "vitest";
import { json } from "../../packages/compiler/src/report/json.ts";
import { pretty } from "../../packages/compiler/src/report/pretty.ts";
import { DRIVING } from "../properties/driving.ts";
import {
  acceptedPlaces,
  diagnosticsWith,
  filesOf,
  loweredWith,
  textPlaces,
  type TextPlace,
} from "../properties/text-places.ts";
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

/** What is wrong with the reports about the shop that holds the text at each of the places. */
export function reportWrongs(text: string, places: readonly TextPlace[]): readonly string[] {
  const diagnostics = diagnosticsWith(text, places);
  const context = { color: false, readText: () => undefined };
  return [pretty, json].flatMap((report) => wrongs({ exit: 0, out: report(diagnostics, context), err: "" }));
}

/** Writes what the shop emits where it holds the text wherever it may, and returns the folders. */
export function writeScripts(sandbox: Sandbox, texts: readonly string[], places: readonly TextPlace[]) {
  const folders = new Set<string>();
  for (const text of texts) {
    const accepted = acceptedPlaces(text, places);
    for (const files of filesOf(loweredWith(text, accepted, "production"))) {
      const scripts = files.filter(({ path }) => path.endsWith(".sh"));
      const name = createHash("sha256")
        .update(scripts.map(({ content }) => content).join("\0"))
        .digest("hex");
      const folder = join("ecs.out", name.slice(0, 16));
      for (const { path, content, executable } of files) sandbox.put(join(folder, path), content, executable);
      folders.add(folder);
    }
  }
  return [...folders];
}

/** Places that take nearly any text, the build's files apart, which are there. */
export const FREE = textPlaces().filter(({ keys }) =>
  /(?:environment|tags|dockerLabels|args),|command|target$/.test(keys.join()),
);

/** Parses the scripts of each folder that its input names, and dry-runs the one that runs another. */
const DRY_RUNS = `
while IFS= read -r folder; do
  for script in deploy push-images rollback; do
    bash -n "$folder/$script.sh" || echo "syntax: line 0: $folder/$script.sh"
  done
  bash "$folder/deploy.sh" --dry-run </dev/null || [ $? -le 2 ] || echo "status: line 0: $folder"
done`;

/** Runs the scripts of the folders, and expects that they do nothing but talk. */
export function expectCalmScripts(sandbox: Sandbox, folders: readonly string[]): void {
  sandbox.put("api/Dockerfile", "FROM scratch\n");
  sandbox.put("bin/aws", "#!/bin/sh\n", true);
  sandbox.put("bin/docker", "#!/bin/sh\n", true);
  const before = sandbox.tree();
  const ran = sandbox.run("bash", ["-c", DRY_RUNS], `${folders.join("\n")}\n`);
  expect(wrongs(ran)).toEqual([]);
  expect(ran.out).toContain("aws cloudformation execute-change-set");
  expect(sandbox.tree()).toEqual(before);
}

/** Dry-runs the scripts with each text of its input, which NUL ends, in what they read of their environment. */
export const IN_ENVIRONMENT = `
while IFS= read -r -d '' text; do
  export AWS_REGION="$text" AWS_DEFAULT_REGION="$text" ECS_DSL_TEMPLATE_BUCKET="$text" CDPATH="$text"
  export AWS_RETRY_MODE="$text" AWS_MAX_ATTEMPTS="$text" AWS_PROFILE="$text" AWS_PAGER="$text" OLDPWD="$text"
  for words in "deploy.sh --dry-run" "push-images.sh --dry-run" "rollback.sh --dry-run"; do
    PWD="$text" bash ecs.out/default/$words </dev/null || [ $? -le 3 ] || echo "status: line 0: $words"
    ECS_DSL_POLL_SECONDS="$text" ECS_DSL_PARALLEL="$text" bash ecs.out/default/$words </dev/null || [ $? -le 3 ] ||
      echo "status: line 0: numbers and $words"
  done
  TMPDIR="/tmp/$text" bash ecs.out/default/$words </dev/null || [ $? -le 3 ] || echo "status: line 0: TMPDIR"
done`;

/** Dry-runs the scripts with each text of its input, which NUL ends, as an option and as the value of each option. */
const AS_OPTIONS = `
while IFS= read -r -d '' text; do
  for words in "deploy.sh --dry-run "{,--service,--image,--template-bucket,--timeout} "push-images.sh --dry-run "{,--tag} \
    "rollback.sh --dry-run "{,--service,--to,--timeout}; do
    bash ecs.out/default/$words "$text" </dev/null || [ $? -le 8 ] || echo "status: line 0: $words"
  done
done`;

/** Compiles an app that names no region, and expects that its scripts take the texts for data in their environment. */
export function expectCalmInEnvironment(sandbox: Sandbox, texts: readonly string[]): void {
  const { out } = runOnScripts(sandbox, IN_ENVIRONMENT, texts);
  expect(out).toContain("aws cloudformation execute-change-set");
}

/** The same of what they are given on the command line. */
export function expectCalmAsOptions(sandbox: Sandbox, texts: readonly string[]): void {
  const { err } = runOnScripts(sandbox, AS_OPTIONS, texts);
  expect(err).toContain("error: there is no workload");
}

function runOnScripts(sandbox: Sandbox, program: string, texts: readonly string[]): Ran {
  expect(sandbox.ecsDsl("compile").exit).toBe(0);
  sandbox.put("bin/aws", "#!/bin/sh\n", true);
  sandbox.put("bin/docker", "#!/bin/sh\n", true);
  const before = sandbox.tree();
  const ran = sandbox.run("bash", ["-c", program], texts.map((text) => `${text}\0`).join(""));
  expect(wrongs(ran)).toEqual([]);
  expect(sandbox.tree()).toEqual(before);
  return ran;
}
