import { readFile } from "node:fs/promises";
import type { Project } from "./project.ts";

/** Answers by the pattern of a call: a bash `case` over all its words. */
export type Answers = Readonly<Record<string, string>>;

/** What every stack puts out. */
export const OUTPUTS: Answers = { "*Outputs*": String.raw`printf 'Other\t7\nCluster\tshop-production\n'` };

/** A cloud in which every image and stack is there, and every service runs what it should. */
export const HEALTHY: Answers = {
  "*describe-images*": `echo sha256:${"a".repeat(64)}`,
  ...OUTPUTS,
  "*CreationTime*": ":",
  "*describe-stacks*": "echo UPDATE_COMPLETE",
  "*get-template*": "echo Resources:",
  "*describe-change-set*Changes*": ":",
  "*describe-change-set*": "echo CREATE_COMPLETE",
  "*describe-stack-events*": ":",
  "*describe-stack-resource*": "echo arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:7",
  '*"status, desiredCount"*': String.raw`printf 'ACTIVE\t2\t2\t1\tshop:7\tCOMPLETED\n'`,
};

/** An `aws` and a `docker` that note their words, one call a line; the first answer that fits is given. */
export async function fakeAws(project: Project, ...answers: readonly Answers[]): Promise<void> {
  const cases = answers.flatMap(Object.entries).map(([pattern, answer]) => `  ${pattern}) ${answer} ;;`);
  const lines = [
    "#!/bin/bash",
    `echo "$*" >>${project.path("calls")}`,
    'case "$*" in',
    '  "sts get-caller-identity"*) echo 123456789012 ;;',
    ...cases,
    "esac",
  ];
  await project.write("bin/aws", `${lines.join("\n")}\n`, true);
  await project.write("bin/docker", `#!/bin/bash\necho "docker $*" >>${project.path("calls")}\n`, true);
}

/** What was called so far. */
export async function callsOf(project: Project): Promise<readonly string[]> {
  const text = await readFile(project.path("calls"), "utf8").catch(() => "");
  return text.split("\n").slice(0, -1);
}

/** The stacks whose change sets were executed, in order. */
export function stacksDeployed(calls: readonly string[]): readonly string[] {
  return calls.flatMap((call) => /cloudformation execute-change-set --stack-name (\S+)/.exec(call)?.slice(1) ?? []);
}

/** A bash command that fails as the AWS CLI does. */
export function refuses(code: string, message: string): string {
  return `echo "An error occurred (${code}) when calling the operation: ${message}" >&2; exit 255`;
}
