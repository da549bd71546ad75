import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check, type Document } from "../../src/check.ts";
import { applyEdits } from "../../src/fix.ts";
import { RULES } from "../../src/rules/index.ts";
import { ecrLifecycleRules } from "../../src/rules/ecr-lifecycle/index.ts";
import { fargateRules } from "../../src/rules/fargate/index.ts";
import { healthRules } from "../../src/rules/health/index.ts";
import { imagesRules } from "../../src/rules/images/index.ts";
import { loggingRules } from "../../src/rules/logging/index.ts";
import { resourcesRules } from "../../src/rules/resources/index.ts";
import { schemaRules } from "../../src/rules/schema/index.ts";
import { secretsRules } from "../../src/rules/secrets/index.ts";
import { examples, pages, type Page } from "./documentation.ts";

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

const PAGES: ReadonlyMap<string, Page> = new Map(pages().map((page) => [page.code, page]));
const CODES = [...new Set(RULES.map(({ code }) => code))];

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

  it("is documented, one page for each rule and no page besides", () => {
    expect([...PAGES.keys()].toSorted()).toEqual(CODES.toSorted());
  });
});

describe.each(CODES)("the page of %s", (code) => {
  const rules = RULES.filter((rule) => rule.code === code);
  const page = PAGES.get(code) ?? { code, title: "", summary: "", headings: [], sections: new Map<string, string>() };

  it("has its headings in order", () => {
    const mayBeSwitchedOff = rules.some(({ severity }) => severity !== "error");
    expect(page.headings).toEqual([
      "Why",
      "Incorrect",
      "Correct",
      ...(mayBeSwitchedOff ? ["When not to use it"] : []),
      "Source",
    ]);
    expect([...page.sections.values()].filter((text) => text === "")).toEqual([]);
  });

  it("says what the rule says", () => {
    expect(page.title).toBe(`# ${code}`);
    expect([page.summary]).toEqual([...new Set(rules.map(({ summary }) => summary))]);
    for (const { source } of rules) {
      expect(page.sections.get("Source")).toContain(source.url);
      expect(page.sections.get("Source")).toContain(source.checked);
    }
  });

  it("shows one wrong document with exactly this finding, and one right document with none", () => {
    const [wrong, right] = [examples(page, "Incorrect"), examples(page, "Correct")];
    expect([wrong.length, right.length]).toEqual([1, 1]);
    expect(codesOf(wrong)).toEqual([code]);
    expect(codesOf(right)).toEqual([]);
  });

  it("has a wrong document that the fix, if there is one, mends", () => {
    const mended = examples(page, "Incorrect").flatMap((document) =>
      check([document]).flatMap(({ fix }) => (fix === undefined ? [] : [fixed(document, fix.edits)])),
    );
    expect(codesOf(mended)).toEqual([]);
  });
});

function fixed(document: Document, edits: Parameters<typeof applyEdits>[1]): Document {
  return { ...document, value: applyEdits(document.value, edits) };
}

function codesOf(documents: readonly Document[]): readonly string[] {
  return check(documents).map(({ code }) => code);
}
