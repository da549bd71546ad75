import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LintInputs } from "../../src/cli/lint-inputs.ts";
import { testIo } from "./test-io.ts";

function inputsOf(names: readonly string[], files: Readonly<Record<string, string>> = {}): LintInputs {
  const cwd = mkdtempSync(join(tmpdir(), "lint-inputs-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const { io } = testIo({ cwd });
  return new LintInputs(names, { ...io, stdin: () => Buffer.from("from stdin") });
}

async function read(inputs: LintInputs): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { file } of inputs.readable()) files.push(file);
  return files;
}

describe("LintInputs", () => {
  it("yields what is named, and says what could not be read", async () => {
    const inputs = inputsOf(["a.json", "absent.json"], { "a.json": "{}" });
    expect(await read(inputs)).toEqual(["a.json"]);
    expect(inputs.faults()).toMatchObject([{ file: "absent.json", kind: "unreadable", diagnostics: [{}] }]);
  });

  it("passes over what a file names and nobody has made yet", () => {
    const inputs = inputsOf([]);
    expect(inputs.follow("absent.json", true)).toBeUndefined();
    expect(inputs.faults()).toMatchObject([
      {
        file: "absent.json",
        kind: "foreign",
        note: { message: 'There is no file "absent.json", so there is nothing to check.' },
      },
    ]);
  });

  it("keeps standard input, which can be read only once", async () => {
    const inputs = inputsOf(["-"]);
    expect(inputs.text("-")).toBeUndefined();
    expect(await read(inputs)).toEqual(["-"]);
    expect(inputs.text("-")).toBe("from stdin");
  });

  it("has no text of a file that is gone", () => expect(inputsOf([]).text("absent.json")).toBeUndefined());
});
