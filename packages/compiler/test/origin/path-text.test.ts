import { describe, expect, it } from "vitest";
import { pathText } from "../../src/origin/path-text.ts";

describe("pathText", () => {
  it.each([
    ["services.api", ["healthCheck", "interval"], "services.api.healthCheck.interval"],
    ["app", ["workloads", 0], "app.workloads[0]"],
    ["workers", [0], "workers[0]"],
    ["services.api", [], "services.api"],
  ] as const)("spells %s with %j as a person would call it", (label, path, text) => {
    expect(pathText({ node: {}, label, path })).toBe(text);
  });
});
