import { warning } from "@actions/core";
import { parse } from "junit2json";
import { describe, expect, it, vi } from "vitest";
import { github } from "../../src/report/github.ts";
import { junit } from "../../src/report/junit.ts";
import { CONTEXT, FINDINGS } from "./findings.ts";

describe("those who read our reports", () => {
  it("write annotations of GitHub the same way", () => {
    const [finding] = FINDINGS;
    if (finding?.origin === undefined) throw new Error("The first finding has a place.");
    const { code, message, severity, origin } = finding;
    const { file, line: startLine, column: startColumn, endLine = 0, endColumn = 0 } = origin;
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    warning(message, { title: code, file, startLine, endLine, startColumn, endColumn });
    const [command] = write.mock.lastCall ?? [];
    write.mockRestore();
    expect(github([{ code, message, severity, origin }], CONTEXT)).toBe(command);
  });

  it("understand the tests of JUnit, with every name and word", async () => {
    const read = await parse(junit(FINDINGS, { ...CONTEXT, files: ["clean.yaml"] }));
    expect(read).toMatchObject({ name: "ecs-dsl", failures: 2 });
    const suites = read !== undefined && read !== null && "testsuite" in read ? (read.testsuite ?? []) : [];
    expect(suites.map(({ name, failures }) => [name, failures])).toEqual([
      ["clean.yaml", 0],
      ["ecs-dsl", 1],
      ["api/a b,c:#é.json", 0],
      ["ecs.config.ts", 1],
    ]);
    expect(suites[1]?.testcase?.[0]?.failure?.[0]).toMatchObject({
      type: "error",
      message: "ecs-dsl.json does not hold a JSON object.",
    });
    expect(suites[2]?.testcase?.[0]?.["system-out"]?.[0]).toContain('Image "nginx:latest" 100% <moves>, & so on.');
  });
});
