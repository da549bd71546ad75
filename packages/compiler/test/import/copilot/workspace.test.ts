import { describe, expect, it } from "vitest";
import { manifestInTemplate, readWorkspace } from "../../../src/import/copilot/workspace.ts";
import { sourceOf } from "../shown.ts";

const FILES = {
  ".workspace": "application: shop",
  "api/manifest.yml": "name: api\ntype: Backend Service",
  "api/addons/db.yml": "Resources: {}",
  "api/addons/addons.parameters.yml": "Parameters: {}",
  "api/overrides/cfn.patches.yml": "- op: add",
  "environments/test/manifest.yml": "name: test\ntype: Environment",
  "environments/addons/audit.yaml": "Resources: {}",
  "pipelines/main/manifest.yml": "name: main",
  "api/README.md": "# api",
};

function summary(files: Readonly<Record<string, string>>) {
  const workspace = readWorkspace(sourceOf(files));
  if ("problem" in workspace) return workspace;
  const { application, root, workloads, environments, environmentAddons, others } = workspace;
  return {
    application,
    root,
    workloads: workloads.map(({ name, type, addons }) => [name, type, addons.map(({ file }) => file)]),
    environments: environments.map(({ name }) => name),
    addons: environmentAddons.map(({ file }) => file),
    others: others.length,
  };
}

describe("a workspace", () => {
  it("is read below copilot/, or from that folder itself", () => {
    const inside = {
      application: "shop",
      workloads: [["api", "Backend Service", ["api/addons/db.yml"]]],
      environments: ["test"],
      others: 4,
    };
    expect(summary(FILES)).toMatchObject({ ...inside, root: "..", addons: ["environments/addons/audit.yaml"] });
    const below = Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`copilot/${file}`, text]));
    expect(summary(below)).toMatchObject({
      application: "shop",
      root: ".",
      workloads: [["api", "Backend Service", ["copilot/api/addons/db.yml"]]],
    });
  });

  it("cannot be read where a manifest cannot; an addon that cannot is left out", () => {
    expect(summary({ ...FILES, "api/manifest.yml": "a: [" })).toMatchObject({ file: "api/manifest.yml" });
    expect(summary({ ...FILES, "api/addons/db.yml": "a: [" })).toMatchObject({ application: "shop" });
  });
});

it("finds the manifest in the template of a deployed stack", () => {
  expect(manifestInTemplate({ Metadata: { Manifest: "name: api" } })).toBe("name: api");
  expect([manifestInTemplate({ Metadata: { Manifest: 1 } }), manifestInTemplate([])]).toEqual([undefined, undefined]);
});
