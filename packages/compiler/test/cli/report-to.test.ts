import { describe, expect, it } from "vitest";
import type { Diagnostic } from "@ecs-dsl/validators";
import { readArguments } from "../../src/cli/arguments.ts";
import { lintCommand } from "../../src/cli/commands/lint.ts";
import { failTo, reportTo } from "../../src/cli/report-to.ts";
import { testIo } from "./test-io.ts";

const FINDING: Diagnostic = {
  code: "input/json-syntax",
  severity: "error",
  message: "The text is not JSON.",
  help: "Fix it.",
};

function given(...argv: readonly string[]) {
  const read = readArguments(lintCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  return read.given;
}

describe("reportTo", () => {
  it("shows findings on stdout, as --format asks", async () => {
    const { io, out, err } = testIo();
    await reportTo(io, given("--format", "json"), [FINDING], { more: 1 });
    expect(JSON.parse(out())).toMatchObject({ diagnostics: [{ code: FINDING.code }], more: 1 });
    expect(err()).toBe("");
  });
});

describe("failTo", () => {
  it("speaks to people on stderr", async () => {
    const { io, out, err } = testIo();
    expect(await failTo(io, given(), [FINDING])).toBe(2);
    expect([out(), err().includes(FINDING.message)]).toEqual(["", true]);
  });

  it("speaks to programs on stdout", async () => {
    const { io, out, err } = testIo();
    expect(await failTo(io, given("--format", "json"), [FINDING])).toBe(2);
    expect([out().includes(FINDING.message), err()]).toEqual([true, ""]);
  });
});
