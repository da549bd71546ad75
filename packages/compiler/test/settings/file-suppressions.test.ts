import type { Diagnostic } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { FileSuppressions } from "../../src/settings/file-suppressions.ts";

const CODE = "images/latest-tag";

function suppressions(...entries: readonly unknown[]): Promise<FileSuppressions> {
  const text = JSON.stringify({ suppressions: entries });
  return FileSuppressions.of({ text, presets: [], rules: {}, strict: false, suppressions: entries });
}

function finding(file: string, path: string): Diagnostic {
  return { code: CODE, severity: "warning", message: "", origin: { file, line: 1, column: 1, path } };
}

describe("FileSuppressions", () => {
  it.each([
    ["deploy/*.json", undefined, true],
    ["deploy/task.json", "containerDefinitions[0]", true],
    ["deploy/task.json", "containerDefinitions[1]", false],
    ["deploy/task", undefined, false],
    ["[z-a].json", undefined, false],
    ["a}{b*", undefined, false],
  ])("accepts by file %s and place %s", async (file, at, isAccepted) => {
    const some = await suppressions({ code: CODE, file, at, reason: "For developers only." });
    expect(some.accepts(finding("deploy/task.json", "containerDefinitions[0].image"))).toBe(isAccepted);
  });

  it("tells of entries that are incomplete, give no reason, or match nothing", async () => {
    const some = await suppressions(
      CODE,
      { code: CODE, file: "task.json" },
      { code: CODE, file: "*.json", reason: "x" },
    );
    const faults = some.faults(["task.json"]);
    expect(faults.map(({ code, origin }) => [code, origin?.path])).toEqual([
      ["settings/suppression", "suppressions[0]"],
      ["suppression/no-reason", "suppressions[1]"],
      ["suppression/unused", "suppressions[2]"],
    ]);
    expect(some.faults([])).toHaveLength(2);
  });
});
