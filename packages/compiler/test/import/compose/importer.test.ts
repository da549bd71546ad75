import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeImporter } from "../../../src/import/compose/importer.ts";
import { filesOf } from "../../../src/import/compose/project.ts";
import { casesOf, fixture, folderOf, made } from "../fixtures.ts";
import { expectToldWhateverItSays } from "../nonsense.ts";
import { sourceOf } from "../shown.ts";

const CASES = casesOf("compose");

describe("a project of compose", () => {
  it.each(CASES)("becomes the config that a person would have written, with a word on each key: %s", async (name) => {
    const source = fixture("compose", name);
    expect(composeImporter.takes(source)).toBe(true);
    const { config, report } = made(composeImporter, source);
    await expect(config).toMatchFileSnapshot(join(folderOf("compose", name), "expected/ecs.config.ts"));
    await expect(report).toMatchFileSnapshot(join(folderOf("compose", name), "expected/report.txt"));
  });

  it("is imported whatever its file says, and each key is told", () => {
    const files = CASES.map((name) => fixture("compose", name)).map((source) => ({
      source,
      file: filesOf(source)[0] ?? "",
    }));
    expectToldWhateverItSays(composeImporter, files);
  });

  it("is known by its name, or by what its services run", () => {
    expect(composeImporter.takes(sourceOf({ "stack.yml": "services: { a: { image: x } }" }))).toBe(true);
    expect(composeImporter.takes(sourceOf({ "stack.yml": "services: [a]" }))).toBe(false);
    expect(composeImporter.takes(sourceOf({ "stack.yml": "[" }))).toBe(false);
    expect(composeImporter.takes(sourceOf({ "a.json": "{}", "b.json": "{}" }))).toBe(false);
  });

  it("says what it lacks", () => {
    expect(composeImporter.importSource(sourceOf({ "compose.yaml": "services: {}" }), {})).toMatchObject({
      problem: "shop has no services.",
      file: "compose.yaml",
    });
    expect(composeImporter.importSource(sourceOf({ "compose.yaml": "a: [" }), {})).toMatchObject({
      file: "compose.yaml",
    });
  });
});
