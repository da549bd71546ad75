import { describe, expect, it } from "vitest";
import { generatePages, generateRulesIndex } from "../../../../scripts/generate-pages.ts";
import { isCurrent } from "../../../../scripts/generated-file.ts";
import { CATALOGUE } from "../../src/catalogue.ts";
import { check } from "../../src/check.ts";
import type { Document } from "../../src/document.ts";
import { applyEdits } from "../../src/fix.ts";
import { asked } from "./asked.ts";
import { examples, pages, type Page } from "./documentation.ts";

const PAGES: ReadonlyMap<string, Page> = new Map(pages().map((page) => [page.code, page]));

describe("the pages", () => {
  it("have the heads and sources that `npm run generate` writes", () => {
    expect(generatePages().filter((page) => !isCurrent(page))).toEqual([]);
    expect(isCurrent(generateRulesIndex()), "docs/rules.md is out of date; run `npm run generate`").toBe(true);
  });

  it("are one for each code of the catalogue", () => {
    expect([...PAGES.keys()].toSorted()).toEqual(CATALOGUE.map(({ code }) => code));
  });
});

describe.each(CATALOGUE)("the page of $code", ({ code, presets, severity, source, summary }) => {
  const page = PAGES.get(code) ?? {
    code,
    title: "",
    summary: "",
    severity: "",
    headings: [],
    sections: new Map<string, string>(),
  };

  // What a suppression does not drop is another matter than the suppression.
  const isOwn = (found: string) =>
    code.startsWith("suppression/") ? found.startsWith("suppression/") : BESIDES.get(code) !== found;

  it("has its headings in order", () => {
    expect(page.headings).toEqual([
      "Why",
      "Incorrect",
      "Correct",
      ...(severity === "error" ? [] : ["When not to use it"]),
      ...(page.sections.has("In other tools") ? ["In other tools"] : []),
      ...(source === undefined ? [] : ["Source"]),
    ]);
    expect([...page.sections.values()].filter((text) => text === "")).toEqual([]);
  });

  it("says what the catalogue says", () => {
    expect(page.title).toBe(`# ${code}`);
    expect(page.summary).toBe(summary);
    expect(page.severity.startsWith(`Severity: ${severity}.`)).toBe(true);
    expect(page.severity.includes("Off unless")).toBe(presets?.includes("recommended") === false);
    if (source === undefined) return;
    expect(page.sections.get("Source")).toContain(source.url);
    expect(page.sections.get("Source")).toContain(source.checked);
  });

  it("shows one wrong document with exactly this finding, and one right document with none", () => {
    const [wrong, right] = [examples(page, "Incorrect"), examples(page, "Correct")];
    expect([wrong.length, right.length]).toEqual([1, 1]);
    expect(codesOf(wrong, code).filter(isOwn)).toEqual([code]);
    expect(codesOf(right, code).filter(isOwn)).toEqual([]);
  });

  it("has a wrong document that the fix, if there is one, makes right", () => {
    const fixedOnes = examples(page, "Incorrect").flatMap((document) =>
      check([document], asked(code)).flatMap(({ fix }) => (fix === undefined ? [] : [fixed(document, fix.edits)])),
    );
    expect(codesOf(fixedOnes, code).filter(isOwn)).toEqual([]);
  });
});

/** What is told of every document that has the fault of another code. */
const BESIDES: ReadonlyMap<string, string> = new Map([
  ["schema/proxy-configuration", "schema/retired-app-mesh"],
  ...[
    "fargate/platform-feature",
    "fargate/size-platform-version",
    "fargate/tmpfs-allowed",
    "secrets/json-key-platform",
  ].map((code) => [code, "fargate/platform-version-latest"] as const),
]);

function fixed(document: Document, edits: Parameters<typeof applyEdits>[1]): Document {
  return { ...document, value: applyEdits(document.value, edits) };
}

function codesOf(documents: readonly Document[], code: string): readonly string[] {
  return check(documents, asked(code)).map(({ code }) => code);
}
