import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { sarif } from "../../src/report/sarif.ts";
import { CONTEXT, FINDINGS } from "./findings.ts";

function runOf(text: string) {
  const log: Log = JSON.parse(text);
  const [run] = log.runs;
  if (run === undefined) throw new Error("A log has a run.");
  return run;
}

describe("SARIF", () => {
  const run = runOf(sarif(FINDINGS, CONTEXT));

  it("places each finding, as a URI and in code units", () => {
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results?.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["images/latest-tag", "warning"],
      ["fargate/size-invalid", "error"],
      ["health/retries", "note"],
    ]);
    expect(run.results?.[0]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "api/a%20b%2Cc%3A%23%C3%A9.json", uriBaseId: "%SRCROOT%" },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 19 },
          },
          logicalLocations: [{ fullyQualifiedName: "containerDefinitions[0].image" }],
        },
      ],
      relatedLocations: [{ id: 0, message: { text: "The other" } }],
    });
  });

  it("has each rule once, at the index that results name, with its page", () => {
    const rules = run.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([...new Set(FINDINGS.map(({ code }) => code))].toSorted());
    for (const { ruleId, ruleIndex = -1 } of run.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
    const latest = rules.find(({ id }) => id === "images/latest-tag");
    expect(latest?.help?.markdown).toContain("# images/latest-tag");
    expect(latest?.properties?.tags).toEqual(["images", "container"]);
    expect(latest?.helpUri).toMatch(/^https:/);
  });

  it("tells what has no place as a notification of a run that was no success", () => {
    expect(run.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ associatedRule: { id: "settings/syntax" } }] },
    ]);
    expect(runOf(sarif([], CONTEXT))).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] });
  });

  it("names files from the root of the repository", () => {
    const root = mkdtempSync(join(tmpdir(), "sarif-"));
    mkdirSync(join(root, ".git"));
    const cwd = join(root, "services", "api");
    mkdirSync(cwd, { recursive: true });
    const [result] = runOf(sarif(FINDINGS, { ...CONTEXT, cwd })).results ?? [];
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^services\/api\/api\/a%20b/);
  });
});
