import type { Diagnostic } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { lintCommand } from "../../src/cli/commands/lint.ts";
import { verdictOf } from "../../src/cli/verdict.ts";

const FOUND = (["error", "warning", "warning", "info"] as const).map((severity): Diagnostic => ({
  code: "a/b",
  severity,
  message: severity,
}));
const HARMLESS = FOUND.slice(1);

function verdict(strict: boolean, ...argv: readonly string[]) {
  const read = readArguments(lintCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  const made = verdictOf(read.given, strict);
  if ("problem" in made) throw new Error(made.problem.message);
  return made;
}

describe("what fails", () => {
  it.each([
    ["errors", verdict(false), FOUND, 1],
    ["not warnings", verdict(false), HARMLESS, 0],
    ["warnings where they are asked for", verdict(true), HARMLESS, 1],
    ["more warnings than are allowed", verdict(false, "--max-warnings", "1"), HARMLESS, 1],
    ["not as many as are allowed", verdict(false, "--max-warnings=2"), HARMLESS, 0],
    ["one where none is allowed", verdict(false, "--max-warnings", "0"), HARMLESS.slice(0, 1), 1],
    ["never advice", verdict(true, "--max-warnings", "0"), HARMLESS.slice(2), 0],
  ] as const)("is %s", (_, { exitCode }, found, exit) => expect(exitCode(found)).toBe(exit));

  it.each([
    [verdict(false), 4],
    [verdict(false, "--quiet"), 1],
    [verdict(true, "-q"), 3],
    [verdict(false, "-q", "--max-warnings", "1"), 3],
  ] as const)("is all that is shown quietly (%#)", ({ shown }, count) => expect(shown(FOUND)).toHaveLength(count));

  it.each(["none", "-1", "1.5", "1e3", " 1"])("has no limit %j", (limit) => {
    const read = readArguments(lintCommand, [`--max-warnings=${limit}`]);
    if ("problem" in read) throw new Error(read.problem.message);
    expect(verdictOf(read.given, false)).toMatchObject({ problem: { code: "usage/not-a-number" } });
  });
});
