import { spawnSync } from "node:child_process";
import type { EmittedFile } from "./emitted-files.ts";
import type { OracleFinding } from "./oracle-finding.ts";

interface Answer {
  readonly path: string;
  readonly exitCode: number;
  readonly stderr: string;
}

/** `aws ecs register-task-definition` for each path of its arguments, in one process: the CLI takes a second to start. */
const REGISTER = `
import contextlib, io, json, sys
from awscli.clidriver import create_clidriver

driver = create_clidriver()
arguments = ["ecs", "register-task-definition", "--region", "us-east-1", "--generate-cli-skeleton", "output"]
answers = []
for path in sys.argv[1:]:
    stderr = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(stderr):
        exit_code = driver.main([*arguments, "--cli-input-json", "file://" + path])
    answers.append({"path": path, "exitCode": exit_code, "stderr": stderr.getvalue()})
print(json.dumps(answers))
`;

/** What the AWS CLI says of task definitions before it would send them. */
export function awsCli(files: readonly EmittedFile[]): readonly OracleFinding[] {
  const paths = files.map(({ path }) => path);
  const run = spawnSync("python3", ["-c", REGISTER, ...paths], { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (run.status !== 0) throw new Error(`The AWS CLI exits ${run.status}: ${run.stderr}`);
  const answers: readonly Answer[] = JSON.parse(run.stdout);
  return files.flatMap((file) =>
    answers
      .filter(({ path, exitCode }) => path === file.path && exitCode !== 0)
      .flatMap((answer) => found(answer, file)),
  );
}

/** One finding for each line below the one that says that something is wrong. */
function found({ stderr }: Answer, file: EmittedFile): readonly OracleFinding[] {
  return stderr
    .split("\n")
    .filter((line) => line !== "" && line !== "Parameter validation failed:")
    .map((message) => ({
      oracle: "aws-cli",
      rule: ruleOf(message),
      place: placeOf(message),
      message,
      file: file.name,
    }));
}

/** `Invalid type for parameter cpu, value: 5, …` → `Invalid type` */
function ruleOf(message: string): string {
  return /^(.*?) (?:for parameter|in)\b/.exec(message)?.[1] ?? "";
}

/** `Unknown parameter in containerDefinitions[0]: "comand", …` → `containerDefinitions.*.comand` */
function placeOf(message: string): string {
  const [, structure = "", member] = /\b(?:for parameter|in) ([\w.[\]]+)(?:: "(\w+)")?/.exec(message) ?? [];
  const holder = structure === "input" ? [] : [structure.replaceAll(/\[\d+\]/g, ".*")];
  return [...holder, ...(member === undefined ? [] : [member])].join(".");
}
