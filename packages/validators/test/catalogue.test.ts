import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../src/catalogue.ts";
import { check } from "../src/check.ts";
import type { Document } from "../src/document.ts";
import { RULES } from "../src/rules/index.ts";
import { examples, pages } from "./rules/documentation.ts";

const CODES = CATALOGUE.map(({ code }) => code);

describe("the catalogue", () => {
  it("has every code once, sorted", () => {
    expect(CODES).toEqual([...new Set(CODES)].toSorted());
  });

  it("has the severity, the summary, the source and every subject of each rule", () => {
    for (const { code, on, severity, source, summary } of RULES) {
      const entry = CATALOGUE.find((candidate) => candidate.code === code);
      expect(entry).toMatchObject({ severity, source, summary });
      expect(entry?.subjects).toContain(on);
    }
    const subjects = CATALOGUE.find(({ code }) => code === "schema/tags")?.subjects;
    expect(subjects).toEqual(["cluster", "service", "taskDefinition"]);
  });

  it("has what `check` says of suppressions", () => {
    const faults = CATALOGUE.filter(({ subjects }) => subjects.includes("suppression"));
    expect(faults.map(({ code }) => code)).toEqual([
      "suppression/error",
      "suppression/no-reason",
      "suppression/unused",
    ]);
    expect(faults.every(({ source }) => source === undefined)).toBe(true);
  });

  it("has no finding above the severity of its code in any example", () => {
    const rank = { info: 0, warning: 1, error: 2 };
    const findings = pages().flatMap((page) => check(exampleDocuments(page), { presets: ["strict"] }));
    expect(findings.length).toBeGreaterThan(new Set(RULES.map(({ code }) => code)).size);
    const tooHigh = findings.filter(({ code, severity }) => rank[severity] > rank[severityOf(code)]);
    expect(tooHigh.map(({ code }) => code)).toEqual([]);
  });
});

function exampleDocuments(page: ReturnType<typeof pages>[number]): readonly Document[] {
  return [...examples(page, "Incorrect"), ...examples(page, "Correct")];
}

function severityOf(code: string) {
  return CATALOGUE.find((entry) => entry.code === code)?.severity ?? "info";
}
