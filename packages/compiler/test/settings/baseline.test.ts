import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { Baseline, baselineText } from "../../src/settings/baseline.ts";

function finding(file: string, path: string, line = 1, code = "images/latest-tag"): Diagnostic {
  return { code, severity: "error", message: "…", origin: { file, line, column: 1, path } };
}

function read(text?: string) {
  const folder = mkdtempSync(join(tmpdir(), "baseline-"));
  if (text !== undefined) writeFileSync(join(folder, "b.json"), text);
  return Baseline.read(folder, "b.json");
}

function baselineOf(...found: readonly Diagnostic[]): Baseline {
  const baseline = read(baselineText(found).text);
  if ("problem" in baseline) throw new Error(baseline.problem.message);
  return baseline;
}

describe("a baseline", () => {
  it("is text that people can read, in one order", () => {
    const found = [finding("b.json", "x"), finding("a.json", "image"), finding("b.json", "x", 9)];
    const expected = {
      version: 1,
      findings: { "a.json": { "images/latest-tag": ["image"] }, "b.json": { "images/latest-tag": ["x", "x"] } },
    };
    expect(JSON.parse(baselineText(found).text)).toEqual(expected);
    expect(baselineText(found.toReversed())).toEqual(baselineText(found));
  });

  it("accepts what it names wherever the line is now, as often as it names it", () => {
    const baseline = baselineOf(finding("a.json", "x"), finding("a.json", "x"));
    const asked = [
      finding("a.json", "x", 7),
      finding("a.json", "y"),
      finding("a.json", "x", 7),
      finding("a.json", "x"),
    ];
    expect(asked.map((one) => baseline.accepts(one))).toEqual([true, false, true, false]);
  });

  it("knows what is gone from the files that were checked", () => {
    const baseline = baselineOf(finding("a.json", "x"), finding("b.json", "x"), finding("c.json", "x"));
    baseline.accepts(finding("b.json", "x"));
    expect([baseline.gone(["a.json", "b.json"]), baseline.gone([])]).toEqual([1, 0]);
  });

  it("leaves out what has no place, and files that cannot be read", () => {
    const nowhere: Diagnostic = { code: "usage/x", severity: "error", message: "…" };
    const { text, count } = baselineText([nowhere, finding("a.json", "", 1, "input/json-syntax")]);
    expect([count, JSON.parse(text).findings]).toEqual([0, {}]);
    expect(baselineOf().accepts(nowhere)).toBe(false);
  });

  it.each([undefined, "", "[]", '{ "version": 2, "findings": {} }', '{ "version": 1, "findings": { "a": [] } }'])(
    "is not %j",
    (text) => expect(read(text)).toMatchObject({ problem: { code: "usage/no-baseline" } }),
  );
});
