import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.ts";
import { ecrLifecycleRules } from "../../src/rules/ecr-lifecycle/index.ts";
import { fargateRules } from "../../src/rules/fargate/index.ts";
import { healthRules } from "../../src/rules/health/index.ts";
import { imagesRules } from "../../src/rules/images/index.ts";
import { loggingRules } from "../../src/rules/logging/index.ts";
import { resourcesRules } from "../../src/rules/resources/index.ts";
import { schemaRules } from "../../src/rules/schema/index.ts";
import { secretsRules } from "../../src/rules/secrets/index.ts";

const GROUPS = {
  "ecr-lifecycle": ecrLifecycleRules,
  fargate: fargateRules,
  health: healthRules,
  images: imagesRules,
  logging: loggingRules,
  resources: resourcesRules,
  schema: schemaRules,
  secrets: secretsRules,
};

describe("the registry of rules", () => {
  it("has every group that has a folder", () => {
    const folder = new URL("../../src/rules/", import.meta.url);
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(GROUPS));
    expect(RULES).toEqual(Object.values(GROUPS).flat());
  });

  it.each(Object.entries(GROUPS))("keeps %s sorted, each code in its group's folder", (group, rules) => {
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(codes.filter((code) => !new RegExp(`^${group}/[a-z][a-z0-9-]*$`).test(code))).toEqual([]);
  });

  it("has a rule once, or once for each kind of document with the same words", () => {
    expect(new Set(RULES.map(({ code, on }) => `${code} ${on}`)).size).toBe(RULES.length);
    for (const { code, severity, summary, source } of RULES) {
      const namesakes = RULES.filter((rule) => rule.code === code);
      expect(namesakes.map((rule) => [rule.severity, rule.summary, rule.source])).toEqual(
        namesakes.map(() => [severity, summary, source]),
      );
    }
  });

  it.each(RULES)("knows where $code comes from", ({ summary, source }) => {
    expect(summary).toMatch(/^[A-Z].*[.]$/);
    expect(source.url).toMatch(/^https:\/\/\S+$/);
    expect(source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
