import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { CATALOGUE } from "../../src/catalogue.ts";
import { listed } from "../../src/words.ts";
import { pageOf } from "./documentation.ts";

/** The severity on the page of a code. */
export function severityOnPage(code: string): string | undefined {
  return /^Severity: (\w+)\./.exec(pageOf(code).severity)?.[1];
}

/** Holds what a rule says about itself against its page, which people read and commit. */
export function expectPage(code: string): void {
  const entry = CATALOGUE.find((candidate) => candidate.code === code);
  const page = pageOf(code);
  const { presets = [] } = entry ?? {};
  const off = presets.includes("recommended") ? "" : ` Off unless a preset asks for it: ${listed(presets)}.`;
  expect(page.severity).toBe(`Severity: ${entry?.severity}.${off}`);
  expect(presetsIn(code)).toBe(presets.join(" "));
  expect(page.summary).toBe(entry?.summary);
  expect(page.sections.get("Source")).toBe(`<${entry?.source?.url}>, checked ${entry?.source?.checked}.`);
}

/** The presets of a code in docs/rules.md. */
function presetsIn(code: string): string | undefined {
  const row = INDEX.split("\n").find((line) => line.startsWith(`| [\`${code}\`]`));
  return row?.split(" | ")[2];
}

const INDEX = readFileSync(new URL("../../../../docs/rules.md", import.meta.url), "utf8");
