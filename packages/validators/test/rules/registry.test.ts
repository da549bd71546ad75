import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/rule.ts";
import { RULES } from "../../src/rules/index.ts";
import { costRules } from "../../src/rules/cost/index.ts";
import { deployRules } from "../../src/rules/deploy/index.ts";
import { ecrLifecycleRules } from "../../src/rules/ecr-lifecycle/index.ts";
import { ecrRepoRules } from "../../src/rules/ecr-repo/index.ts";
import { fargateRules } from "../../src/rules/fargate/index.ts";
import { healthRules } from "../../src/rules/health/index.ts";
import { iamRules } from "../../src/rules/iam/index.ts";
import { imagesRules } from "../../src/rules/images/index.ts";
import { loggingRules } from "../../src/rules/logging/index.ts";
import { networkingRules } from "../../src/rules/networking/index.ts";
import { opsRules } from "../../src/rules/ops/index.ts";
import { resourcesRules } from "../../src/rules/resources/index.ts";
import { scalingRules } from "../../src/rules/scaling/index.ts";
import { schemaRules } from "../../src/rules/schema/index.ts";
import { secretsRules } from "../../src/rules/secrets/index.ts";
import { securityRules } from "../../src/rules/security/index.ts";

const FOLDER = new URL("../../src/rules/", import.meta.url);

const GROUPS = {
  cost: costRules,
  deploy: deployRules,
  "ecr-lifecycle": ecrLifecycleRules,
  "ecr-repo": ecrRepoRules,
  fargate: fargateRules,
  health: healthRules,
  iam: iamRules,
  images: imagesRules,
  logging: loggingRules,
  networking: networkingRules,
  ops: opsRules,
  resources: resourcesRules,
  scaling: scalingRules,
  schema: schemaRules,
  secrets: secretsRules,
  security: securityRules,
};

describe("the registry of rules", () => {
  it("has every group that has a folder", () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(GROUPS));
    expect(RULES).toEqual(Object.values(GROUPS).flat());
  });

  it.each(Object.entries(GROUPS))("keeps %s sorted, each code in its group's folder", (group, rules) => {
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(codes.filter((code) => !new RegExp(`^${group}/[a-z][a-z0-9-]*$`).test(code))).toEqual([]);
  });

  it("has every rule that a file exports, alone or as a row of a family that is sorted", async () => {
    const families = await Promise.all(ruleFiles().map(exportedFamilies));
    expect(new Set(families.flat(2))).toEqual(new Set(RULES));
    for (const family of families.flat()) {
      const codes = family.map(({ code }) => code);
      expect(codes).toEqual(codes.toSorted());
    }
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

function ruleFiles(): readonly string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /^[^/]+\/(?!index\.ts$)[^/]+\.ts$/.test(file));
}

/** The rules that a file exports; one that stands alone is a family of its own. */
async function exportedFamilies(file: string): Promise<readonly (readonly Rule[])[]> {
  const exported: Readonly<Record<string, unknown>> = await import(new URL(file, FOLDER).href);
  return Object.values(exported).flatMap((value) => {
    const rules = (Array.isArray(value) ? value : [value]).filter(isRule);
    return rules.length === 0 ? [] : [rules];
  });
}

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "check" in value && "code" in value;
}
