import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copilotImporter } from "../../../src/import/copilot/importer.ts";
import { casesOf, fixture, folderOf, made } from "../fixtures.ts";
import { expectToldWhateverItSays } from "../nonsense.ts";
import { sourceOf } from "../shown.ts";

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
    expectToldWhateverItSays(copilotImporter, manifests);
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
