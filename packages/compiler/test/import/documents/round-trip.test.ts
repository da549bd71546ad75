import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taskDefinitions } from "../../../src/import/documents/importer.ts";
import { isRecord } from "../../../src/read/is-record.ts";
import { EXAMPLES, exampleFiles } from "../../example-files.ts";
import { compiled, importedBy } from "../imported.ts";
import { ANY_TASK } from "./any-document.ts";
import { asRegistered, differences, untold } from "./differences.ts";

const EXPECTED = exampleFiles().filter((file) => /expected.*\/task-definitions\/[^/]+\.json$/.test(file));

/** What differs in the task definition that the imported config compiles to, and the report says nothing of. */
function untoldDifferences(text: string): readonly string[] {
  const { text: config, entries } = importedBy(taskDefinitions, { "task.json": text });
  const made = compiled(config).documents.find(({ kind }) => kind === "taskDefinition");
  const source: unknown = JSON.parse(text);
  return untold(differences(isRecord(source) ? asRegistered(source) : source, made?.value), entries);
}

describe("a task definition", () => {
  it("is the same once it was imported and compiled, but for what the report says", () => {
    fc.assert(
      fc.property(ANY_TASK, (task) => {
        expect(untoldDifferences(JSON.stringify(task))).toEqual([]);
      }),
    );
  });

  it("is the same of every example", () => {
    expect(EXPECTED.length).toBeGreaterThan(100);
    for (const file of EXPECTED) {
      const differing = untoldDifferences(readFileSync(join(EXAMPLES, file), "utf8"));
      expect({ file, differing }).toEqual({ file, differing: [] });
    }
  });
});
