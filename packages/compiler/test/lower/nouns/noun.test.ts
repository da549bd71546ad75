import { describe, expect, it } from "vitest";
import { labelled, labelOf, noun, reportAt, sourceOf } from "../../../src/lower/nouns/noun.ts";
import type { LoweredFinding } from "../../../src/model/lowered-finding.ts";

const api = noun({}, "services.api", 'service "api"');

describe("a label", () => {
  it("is written as code would be", () => {
    expect(labelled("services", "api")).toBe("services.api");
    expect(labelled("repositories", "shop/api")).toBe('repositories["shop/api"]');
    expect(labelOf(api, ["sidecars", "log", "ports"])).toBe("services.api.sidecars.log.ports");
    expect(labelOf(api, ["shop/log"])).toBe('services.api["shop/log"]');
  });

  it("begins where plain data stands in its noun", () => {
    expect(labelOf({ ...api, at: ["sidecars", "log"] }, ["image"])).toBe("services.api.sidecars.log.image");
    expect(sourceOf({ ...api, at: ["sidecars", "log"] }, ["image"]).path).toEqual(["sidecars", "log", "image"]);
  });
});

describe("reportAt", () => {
  it("reports an error unless the words say otherwise", () => {
    const findings: LoweredFinding[] = [];
    const words = { code: "config/name-format", message: "No." } as const;
    reportAt((finding) => findings.push(finding), api, ["cpu"], words);
    reportAt((finding) => findings.push(finding), api, [], { ...words, severity: "warning" });
    expect(findings.map(({ severity, source }) => [severity, source.path])).toEqual([
      ["error", ["cpu"]],
      ["warning", []],
    ]);
  });
});
