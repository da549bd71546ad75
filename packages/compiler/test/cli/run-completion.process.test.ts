import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

async function completion(...argv: readonly string[]) {
  const { io, out, err } = testIo();
  return { exit: await main(["completion", ...argv], io), out: out(), err: err() };
}

/** What bash offers after a line; `ecs-dsl rules` is answered by a stand-in. */
async function offered(line: string): Promise<readonly string[]> {
  const { out } = await completion("bash");
  const words = line.split(" ");
  const script = `${out}
ecs-dsl() { printf '%s  error  …\\n' fargate/size-invalid images/latest-tag; }
COMP_WORDS=(${words.map((word) => `"${word}"`).join(" ")})
COMP_CWORD=${words.length - 1}
_ecs_dsl
printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-uo", "pipefail", "-c", script], { encoding: "utf8" }).split("\n").slice(0, -1);
}

describe("what a shell completes", () => {
  it.each([
    ["ecs-dsl l", ["lifecycle", "lint"]],
    ["ecs-dsl lint --format s", ["sarif"]],
    ["ecs-dsl lint --fix", ["--fix", "--fix-dry-run"]],
    ["ecs-dsl lint --max-warnings ", [""]],
    ["ecs-dsl lint ta", [""]],
    ["ecs-dsl lint --rule ima", ["images/latest-tag"]],
    ["ecs-dsl explain far", ["fargate/size-invalid"]],
    ["ecs-dsl completion ", ["bash", "zsh", "fish"]],
    ["ecs-dsl compile --ve", ["--verbose"]],
  ])("after %j", async (line, words) => expect(await offered(line)).toEqual(words));

  it("is every command in every shell", async () => {
    for (const shell of ["bash", "zsh", "fish"]) {
      const { exit, out } = await completion(shell);
      expect(exit).toBe(0);
      for (const { name, flags } of COMMANDS) {
        expect(out).toContain(name);
        for (const flag of Object.keys(flags)) expect(out).toContain(shell === "fish" ? `-l ${flag}` : `--${flag}`);
      }
    }
  });

  it("says fish what each flag does, once", async () => {
    const { out } = await completion("fish");
    expect(out).toContain(
      `complete -c ecs-dsl -n "__fish_seen_subcommand_from lint" -l quiet -s q -d 'Show only what fails.'\n`,
    );
    expect(out.split("\n").filter((line) => line.includes("__fish_use_subcommand")).length).toBe(COMMANDS.length);
  });
});
