import { describe, expect, it } from "vitest";
import { hatchHelp } from "../../../src/lower/nouns/hatch-help.ts";

describe("a property that AWS has", () => {
  it.each([
    ["a service", "linuxParameters", "Move it into `overrides: { container: { linuxParameters: … } }`."],
    ["a service", "pidMode", "Move it into `overrides: { taskDefinition: { pidMode: … } }`."],
    ["a service", "placementStrategy", "Move it into `overrides: { service: { placementStrategy: … } }`."],
    ["a sidecar", "ulimits", "Move it into `overrides: { container: { ulimits: … } }`."],
    ["the overrides of a service", "pidMode", "Move it into `taskDefinition`."],
    ["the overrides of a sidecar", "ulimits", "Move it into `container`."],
  ])("has its place in the overrides of %s: %s", (words, key, help) => {
    expect(hatchHelp(words, key)).toBe(help);
  });

  it.each([
    ["a service", "familly"],
    ["a service", "networkMode"],
    ["a sidecar", "pidMode"],
    ["a cluster", "settings"],
    ["the overrides of a service", "cluster"],
  ])("has none in those of %s: %s", (words, key) => {
    expect(hatchHelp(words, key)).toBeUndefined();
  });
});
