import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";

async function run(...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    cwd: import.meta.dirname,
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    stdin: () => new Uint8Array(),
    stdout: (text: string) => void out.push(text),
    stderr: (text: string) => void err.push(text),
  };
  return { exit: await main(argv, io), out: out.join(""), err: err.join("") };
}

describe("ecs-dsl", () => {
  it("lists its commands without arguments and with --help", async () => {
    const { exit, out } = await run();
    expect(exit).toBe(0);
    for (const command of ["compile", "lint", "explain", "rules"])
      expect(out).toMatch(new RegExp(`^ {2}${command} `, "m"));
    expect(await run("--help")).toEqual(await run());
    expect(await run("help")).toEqual(await run());
    expect(await run("help", "--help")).toEqual(await run());
    expect(await run("help", "help")).toEqual(await run());
  });

  it("prints its version", async () => {
    expect((await run("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(["compile", "explain", "lint", "rules"])("explains the flags of %s", async (command) => {
    const { exit, out } = await run(command, "--help");
    expect(exit).toBe(0);
    expect(out).toContain(`Usage: ecs-dsl ${command}`);
    expect(await run("help", command)).toEqual(await run(command, "-h"));
  });

  it("suggests the command that was meant", async () => {
    const { exit, out, err } = await run("complie");
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toBe(
      'error[usage/unknown-command] ecs-dsl has no command "complie".\n  help: Did you mean "compile"?\n' +
        "  more: ecs-dsl explain usage/unknown-command\n",
    );
  });

  it("knows no command by the name of an inherited property", async () => {
    expect((await run("constructor")).exit).toBe(2);
    expect((await run("--cofnig")).err).toContain("usage/unknown-flag");
  });

  it.each([
    { argv: ["lint", "--wrong", "--format", "json"], code: "usage/unknown-flag" },
    { argv: ["lint", "--format=json", "--strict=yes"], code: "usage/unexpected-value" },
    { argv: ["compile", "api.txt", "--format", "json"], code: "usage/unexpected-argument" },
    { argv: ["complie", "--format", "json"], code: "usage/unknown-command" },
  ])("tells a program on stdout what cannot be understood: $argv", async ({ argv, code }) => {
    const { exit, out, err } = await run(...argv);
    expect([exit, err]).toEqual([2, ""]);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({ version: 1, diagnostics: [{ code }], summary: { errors: 1 } });
  });

  it.each([
    ["lint", "--wrong", "--format", "xml"],
    ["lint", "--wrong", "--format"],
    ["lint", "--wrong", "--format=json", "--format", "pretty"],
  ])("tells people on stderr unless the last format is another one: %s %s %s %s", async (...argv) => {
    const { exit, out, err } = await run(...argv);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("usage/unknown-flag");
  });

  it("explains a finding, and suggests the one that was meant", async () => {
    const explained = await run("explain", "fargate/size-invalid");
    expect(explained.exit).toBe(0);
    expect(explained.out).toContain("fargate/size-invalid");
    expect(explained.out).not.toContain("```");
    expect((await run("explain", "config/not-app")).out).toMatch(
      /^config\/not-app\n\nThe default export of a config is an app\.\n/,
    );
    const meant = await run("explain", "fargate/size-invlaid");
    expect(meant.exit).toBe(2);
    expect(meant.err).toContain('Did you mean "fargate/size-invalid"?');
    expect((await run("explain")).err).toContain("usage/one-code");
  });

  it("lists the rules for people and for programs", async () => {
    expect((await run("rules")).out).toMatch(/^fargate\/size-invalid +error +\S/m);
    const { rules }: { readonly rules: readonly { readonly code: string }[] } = JSON.parse(
      (await run("rules", "--format", "json")).out,
    );
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["fargate/size-invalid", "usage/unknown-flag"]));
    expect(codes).toEqual([...new Set(codes)]);
  });
});
