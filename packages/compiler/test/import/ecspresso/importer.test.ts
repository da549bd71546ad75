import { describe, expect, it } from "vitest";
import { ecspresso } from "../../../src/import/ecspresso/importer.ts";
import { compiled, importedBy, sourceOf } from "../imported.ts";
import { SERVICE, TASK } from "../documents/importing.ts";
import { PROJECTS } from "./projects.ts";

const CONFIG = "region: eu-west-1\ncluster: prod\nservice: shop-api\ntask_definition: task.json\n";

describe("projects of ecspresso", () => {
  it.each(Object.entries(PROJECTS))("are imported: %s", (_name, { files, has, says = [] }) => {
    expect(ecspresso.takes(sourceOf(files))).toBe(true);
    const { text, entries } = importedBy(ecspresso, files);
    for (const part of has) expect(text).toContain(part);
    const words = entries.map((entry) => `${entry.path.join(".")}: ${entry.words ?? entry.verdict}`);
    for (const remark of says) expect(words).toContain(remark);
    const { findings, checked } = compiled(text);
    const errors = [...findings, ...checked].filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
  });

  it("take the files that their config names, from beside it", () => {
    const files = { "deploy/ecspresso.yml": CONFIG, "deploy/task.json": JSON.stringify(TASK), "task.json": "{}" };
    expect(importedBy(ecspresso, files).text).toContain('images.tag("1.4.2")');
  });

  it("are imported once for each service", () => {
    const files = {
      "a.yml": CONFIG,
      "b.yml": CONFIG.replace("task.json", "other.json"),
      "task.json": JSON.stringify(TASK),
      "other.json": JSON.stringify({ ...TASK, family: "other" }),
    };
    const { text, entries } = importedBy(ecspresso, files);
    expect(text.match(/= service\(/g)).toHaveLength(1);
    expect(entries.find(({ file }) => file === "b.yml")?.words).toContain("import this one by itself");
  });

  it("say why nothing can be made of them", () => {
    const of = (files: Readonly<Record<string, string>>) => ecspresso.importSource(sourceOf(files), {});
    expect(of({ "ecspresso.yml": CONFIG.replace("task.json", "task.jsonnet"), "task.jsonnet": "{}" })).toMatchObject({
      help: "Let ecspresso fill in the templates: import what `ecspresso render taskdef` prints.",
      file: "ecspresso.yml",
    });
    expect(of({ "ecspresso.yml": CONFIG })).toHaveProperty("problem");
    expect(of({ "ecspresso.yml": CONFIG, "task.json": JSON.stringify(SERVICE) })).toHaveProperty("problem");
  });

  it("are not taken from other files", () => {
    expect(ecspresso.takes(sourceOf({ "task.json": JSON.stringify(TASK), "broken.yml": "task_definition: [" }))).toBe(
      false,
    );
  });
});
