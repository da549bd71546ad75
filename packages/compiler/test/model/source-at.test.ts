import { describe, expect, it } from "vitest";
import type { LoweredDocument } from "../../src/model/assembly.ts";
import { sourceAt } from "../../src/model/source-at.ts";

const api = {};
const sidecar = {};

const document: LoweredDocument = {
  kind: "taskDefinition",
  name: "api",
  value: {},
  origins: [
    { at: [], source: { node: api, label: "services.api", path: [] } },
    {
      at: ["containerDefinitions", 0, "healthCheck"],
      source: { node: api, label: "services.api", path: ["healthCheck"] },
    },
    { at: ["containerDefinitions", 1], source: { node: sidecar, label: "services.api.sidecars.log", path: [] } },
  ],
};

function withOrigins(...origins: LoweredDocument["origins"]): LoweredDocument {
  return { ...document, origins };
}

describe("sourceAt", () => {
  it("takes the longest prefix and keeps the rest of the path", () => {
    expect(sourceAt(document, ["containerDefinitions", 0, "healthCheck", "interval"])).toMatchObject({
      node: api,
      path: ["healthCheck", "interval"],
    });
    expect(sourceAt(document, ["containerDefinitions", 1, "image"])).toMatchObject({
      label: "services.api.sidecars.log",
      path: ["image"],
    });
    expect(sourceAt(document, ["containerDefinitions", 10])).toMatchObject({ label: "services.api" });
  });

  it("takes the later of two entries for one place", () => {
    const later = withOrigins(...document.origins, {
      at: [],
      source: { node: sidecar, label: "app", path: ["tags"] },
    });
    expect(sourceAt(later, ["tags", 0])).toMatchObject({ label: "app", path: ["tags", "tags", 0] });
  });

  it("drops the rest of the path where the source is one whole", () => {
    const whole = withOrigins({ at: ["tags"], source: { node: api, label: "app", path: ["team"] }, isWhole: true });
    expect(sourceAt(whole, ["tags", 0, "value"])).toMatchObject({ path: ["team"] });
    expect(sourceAt(whole, ["tag"])).toBeUndefined();
  });

  it("does not take a key for an index", () => {
    expect(sourceAt(document, ["containerDefinitions", "1"])).toMatchObject({ label: "services.api" });
  });

  it("knows nothing of a document that was not lowered", () => {
    expect(sourceAt({ kind: "taskDefinition", name: "api", value: {} }, [])).toBeUndefined();
  });
});
