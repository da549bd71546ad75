import { describe, expect, it } from "vitest";
import { shellLineProblem } from "../../src/read/shell-line.ts";
import { lintText } from "./lint-text.ts";

const COMMAND = "aws ecs describe-task-definition --task-definition web";
const ANSWER = '{ "taskDefinition": { "family": "web", "containerDefinitions": [] } }';

describe("a command before what it printed", () => {
  it.each([
    ["a dollar", `$ ${COMMAND}`],
    ["a percent sign", `% ${COMMAND}`],
    ["a host", `me@host:~/shop$ ${COMMAND}`],
    ["PowerShell's prompt", `PS C:\\shop> ${COMMAND}`],
    ["a blank line before", `\n$ ${COMMAND}`],
  ])("is known by %s", (_, line) => {
    expect(shellLineProblem(`${line}\n${ANSWER}`)?.code).toBe("input/json-syntax");
  });

  it.each([
    ["an answer", ANSWER],
    ["a comment of YAML", `# ${COMMAND}\nfamily: web`],
    ["a value", `command: $ ${COMMAND}`],
    ["a placeholder", "${aws}"],
    ["another program", "$ docker ps"],
  ])("is not %s", (_, text) => {
    expect(shellLineProblem(text)).toBeUndefined();
  });

  it.each(["task.json", "task.txt", "-"])("is reported in %s", async (file) => {
    const { diagnostics, kind } = await lintText(file, `$ ${COMMAND}\n${ANSWER}`);
    expect(kind).toBe("unreadable");
    expect(diagnostics).toEqual([
      {
        code: "input/json-syntax",
        severity: "error",
        message: "The text begins with a command, as it was typed in a shell, and not with what it printed.",
        help: "Remove the command, or let it write the file: `aws … > FILE`.",
        origin: { file, line: 1, column: 1 },
      },
    ]);
  });

  it("is passed over where nothing of ECS follows", async () => {
    expect((await lintText("notes.txt", "$ aws s3 ls\n2026-01-01 bucket")).kind).toBe("foreign");
  });
});
