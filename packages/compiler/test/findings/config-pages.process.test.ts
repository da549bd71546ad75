import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PLAN_FINDINGS } from "../../src/findings/plan.ts";
import { CONFIG_FINDINGS } from "../../src/findings/config.ts";
import { codeBlock, codesOfConfig } from "./page-config.ts";

const PAGES = join(import.meta.dirname, "..", "..", "docs", "findings");

/** What is found once a config is loaded. */
const codes = [...PLAN_FINDINGS, ...CONFIG_FINDINGS.filter(({ code }) => code.startsWith("config/property-"))].map(
  ({ code }) => code,
);

describe.each(codes)("the page of %s", (code) => {
  const page = readFileSync(join(PAGES, `${code}.md`), "utf8");

  it("shows a config in which that is found once, and nothing else", () => {
    expect(codesOfConfig(codeBlock(page, "Incorrect"))).toEqual([code]);
  });

  it("shows a config in which nothing is found", () => {
    expect(codesOfConfig(codeBlock(page, "Correct"))).toEqual([]);
  });
});
