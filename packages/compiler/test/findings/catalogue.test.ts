import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES, type Severity } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { CATALOGUE, COMPILER_FINDINGS } from "../../src/findings/catalogue.ts";
import { printedCodes } from "./printed-codes.ts";

const PAGES = join(import.meta.dirname, "..", "..", "docs", "findings");

const codes = [...CATALOGUE.keys()];
const groups = new Set(codes.map(groupOf));

describe("catalogue", () => {
  it("has an entry for every code that is printed", () => {
    expect(printedCodes(groups).filter((code) => !CATALOGUE.has(code))).toEqual([]);
  });

  it("has no entry that nothing prints", () => {
    const printed = new Set(printedCodes(groups));
    expect(codes.filter((code) => !printed.has(code))).toEqual([]);
  });

  it("lists every rule, sorted by code", () => {
    expect(codes).toEqual(expect.arrayContaining(RULES.map(({ code }) => code)));
    expect(codes).toEqual(codes.toSorted());
  });

  it("keeps the compiler's entries sorted, each code once", () => {
    const own = COMPILER_FINDINGS.map(({ code }) => code);
    expect(own).toEqual([...new Set(own)].toSorted());
  });

  it("finds the severity and summary of a code", () => {
    expect(CATALOGUE.get("usage/unknown-flag")).toEqual({
      code: "usage/unknown-flag",
      severity: "error",
      summary: "A flag is one that the command has.",
      subjects: ["commandLine"],
    });
    expect(CATALOGUE.get("fargate/size-invalid")?.subjects).toEqual(["runTask", "taskDefinition"]);
    expect(CATALOGUE.get("usage/unknown-flags")).toBeUndefined();
  });
});

describe("docs/findings", () => {
  it("has a page for every entry of the compiler, and no other", () => {
    const files = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
    expect(files.toSorted()).toEqual(COMPILER_FINDINGS.map(({ code }) => `${code}.md`).toSorted());
  });

  it.each(COMPILER_FINDINGS)(
    "explains $code: summary, why, incorrect, correct",
    ({ code, severity, summary, source }) => {
      const page = readFileSync(join(PAGES, `${code}.md`), "utf8");
      expect(page.startsWith(`# ${code}\n\n${summary}\n\nSeverity: ${severity}.\n\n## Why\n\n`)).toBe(true);
      const parts = [HEADINGS, isAdvice(code, severity) ? UNLESS : "", source === undefined ? "" : SOURCE];
      expect(headings(page)).toEqual(headings(parts.join("")));
      expect(page).toMatch(/## Incorrect\n\n[^]*?```\w+\n[^]+?\n```\n[^]*## Correct\n\n[^]*?```\w+\n[^]+?\n```\n/);
    },
  );
});

const HEADINGS = "## Why\n## Incorrect\n## Correct\n";
const UNLESS = "## When not to use it\n";
const SOURCE = "## Source\n";

/** What may be right where it is found: its page says when. */
function isAdvice(code: string, severity: Severity): boolean {
  return severity !== "error" && groupOf(code) === "config";
}

function headings(page: string): readonly (string | undefined)[] {
  return Array.from(page.matchAll(/^## (.*)$/gm), ([, heading]) => heading);
}

function groupOf(code: string): string {
  return code.slice(0, code.indexOf("/"));
}
