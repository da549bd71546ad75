import { describe, expect, it } from "vitest";
import { defineRule } from "../src/rule.ts";

describe("defineRule", () => {
  it("returns the rule that it is given", () => {
    const rule = {
      code: "group/name",
      severity: "warning",
      on: "cluster",
      summary: "A cluster passes.",
      source: { url: "https://example.com", checked: "2026-11-23" },
      check: () => undefined,
    } as const;
    expect(defineRule(rule)).toBe(rule);
  });
});
