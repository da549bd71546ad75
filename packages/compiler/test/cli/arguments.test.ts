import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { compileCommand } from "../../src/cli/commands/compile.ts";
import { explainCommand } from "../../src/cli/commands/explain.ts";

const compileArguments = (...argv: readonly string[]) => readArguments(compileCommand, argv);

function problemOf(...argv: readonly string[]) {
  const read = compileArguments(...argv);
  return "problem" in read ? [read.problem.code, read.problem.message, read.problem.help] : undefined;
}

describe("readArguments", () => {
  it("reads flags by their long and short names, with and without =", () => {
    const read = compileArguments("-c", "a.ts", "--out=build", "--env", "staging", "-e", "production", "--check");
    if ("problem" in read) throw new Error(read.problem.message);
    expect(read.given.value("config")).toBe("a.ts");
    expect(read.given.value("out")).toBe("build");
    expect(read.given.values("env")).toEqual(["staging", "production"]);
    expect(read.given.has("check")).toBe(true);
    expect(read.given.has("fix")).toBe(false);
  });

  it("suggests the flag that was meant", () => {
    expect(problemOf("--evn", "x")).toEqual([
      "usage/unknown-flag",
      'Command "compile" has no flag "--evn".',
      'Did you mean "--env"?',
    ]);
  });

  it("refuses what a flag does not take", () => {
    expect(problemOf("--format", "yaml")?.[1]).toBe('Flag "--format" does not take "yaml".');
    expect(problemOf("--format", "jsno")?.[2]).toBe('Did you mean "json"?');
    expect(problemOf("--check=yes")?.[0]).toBe("usage/unexpected-value");
    expect(problemOf("--out")?.[2]).toBe("Write `--out FOLDER`.");
    expect(problemOf("--out=")?.[0]).toBe("usage/missing-value");
  });

  it("refuses positionals that a command does not take", () => {
    expect(problemOf("ecs.config.ts")?.[1]).toBe('Command "compile" takes no argument "ecs.config.ts".');
    expect(readArguments(explainCommand, ["fargate/size-invalid"])).toHaveProperty("given");
  });

  it("says how a config is named, where a command takes one", () => {
    expect(problemOf("shop.config.ts")?.[2]).toBe("Name the config with its flag: `--config shop.config.ts`.");
    expect(problemOf("shop.config.mjs")?.[2]).toBe("Name the config with its flag: `--config shop.config.mjs`.");
    expect(problemOf("orders")?.[2]).toBe("See `ecs-dsl compile --help`.");
  });

  it("knows no flag by the name of an inherited property", () => {
    expect(problemOf("--constructor")?.[0]).toBe("usage/unknown-flag");
    expect(problemOf("--__proto__")?.[0]).toBe("usage/unknown-flag");
  });
});
