import type { Diagnostic } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { fingerprints } from "../../src/report/fingerprint.ts";

const FOUND: Diagnostic = {
  code: "images/latest-tag",
  severity: "warning",
  message: "…",
  origin: { file: "a.json", line: 1, column: 1, path: "containerDefinitions[0].image" },
};

describe("the fingerprint of a finding", () => {
  it("is that of a later report, though lines and words have changed", () => {
    const later = {
      ...FOUND,
      message: "other words",
      origin: { file: "a.json", line: 9, column: 4, path: "containerDefinitions[0].image" },
    };
    expect(fingerprints()(later, "a.json")).toBe(fingerprints()(FOUND, "a.json"));
    expect(fingerprints()(FOUND, "a.json")).toMatch(/^[\da-f]{32}$/);
  });

  it("is one of its own among those of a report", () => {
    const fingerprint = fingerprints();
    const { origin: _, ...nowhere } = FOUND;
    const all = [
      fingerprint(FOUND, "a.json"),
      fingerprint(FOUND, "a.json"),
      fingerprint(FOUND, "b.json"),
      fingerprint({ ...FOUND, code: "images/other" }, "a.json"),
      fingerprint(nowhere, "a.json"),
      fingerprint({ ...nowhere, message: "another" }, "a.json"),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
