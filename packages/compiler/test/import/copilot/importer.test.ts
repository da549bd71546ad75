import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copilotImporter } from "../../../src/import/copilot/importer.ts";
import { printDraft } from "../../../src/import/print/print-draft.ts";
import { parseYaml } from "../../../src/read/yaml/parse-yaml.ts";
import { casesOf, fixture, folderOf, made } from "../fixtures.ts";
import { spoiled } from "../nonsense.ts";
import { expectAllTold, sourceOf } from "../shown.ts";

const CASES = casesOf("copilot");

describe("a workspace of Copilot", () => {
  it.each(CASES)("becomes the config that a person would have written, with a word on each key: %s", async (name) => {
    const source = fixture("copilot", name);
    expect(copilotImporter.takes(source)).toBe(true);
    const { config, report } = made(copilotImporter, source);
    await expect(config).toMatchFileSnapshot(join(folderOf("copilot", name), "expected/ecs.config.ts"));
    await expect(report).toMatchFileSnapshot(join(folderOf("copilot", name), "expected/report.txt"));
  });

  it("is imported whatever its manifests say, and each key is told", () => {
    const manifests = CASES.flatMap((name) => {
      const source = fixture("copilot", name);
      return source.files
        .filter((file) => file.endsWith("manifest.yml") && file.startsWith("copilot/"))
        .map((file) => ({ source, file }));
    });
    const spoiledManifest = fc.constantFrom(...manifests).chain(({ source, file }) => {
      const value = parseYaml(source.read(file) ?? "").parsed?.value;
      return spoiled(value).map((root) => ({ source, file, root }));
    });
    fc.assert(
      fc.property(spoiledManifest, ({ source, file, root }) => {
        const read = (each: string) => (each === file ? JSON.stringify(root) : source.read(each));
        const imported = copilotImporter.importSource({ ...source, read }, {});
        if ("problem" in imported) return;
        printDraft(imported.draft);
        expectAllTold(
          parseYaml(JSON.stringify(root)).parsed?.value,
          imported.entries.filter((entry) => entry.file === file),
        );
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });

  it("is not what has other manifests", () => {
    expect(copilotImporter.takes(sourceOf({ "manifest.yml": "applicationId: x" }))).toBe(false);
    expect(copilotImporter.takes(sourceOf({ "k8s/manifest.yml": "kind: Service", "a.yml": "" }))).toBe(false);
    expect(copilotImporter.takes(sourceOf({ "a.yml": "[" }))).toBe(false);
  });

  it("says what it lacks", () => {
    const imported = copilotImporter.importSource(sourceOf({ "copilot/.workspace": "application: shop" }), {});
    expect(imported).toMatchObject({ problem: "shop has no manifest of a workload or an environment." });
    expect(copilotImporter.importSource(sourceOf({ "m.yml": "Metadata: { Manifest: 'a: [' }" }), {})).toMatchObject({
      problem: "The manifest in m.yml cannot be read.",
    });
  });

  it("keeps its app apart from Copilot's stacks, unless the user says otherwise", () => {
    const files = {
      "copilot/.workspace": "application: shop",
      "copilot/a/manifest.yml": "name: a\ntype: Backend Service\nimage: { location: a }",
    };
    const words = (app?: string) => {
      const imported = copilotImporter.importSource(sourceOf(files), app === undefined ? {} : { app });
      return "problem" in imported ? "" : imported.entries.find(({ file }) => file.endsWith(".workspace"))?.words;
    };
    expect(words()).toContain("The app is called shop-ecs");
    expect(words("shop")).toContain("deploy it only where they are gone");
  });
});
