import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { CATALOGUE, COMPILER_FINDINGS } from "../../src/findings/catalogue.ts";
import { printedCodes } from "./printed-codes.ts";

const PAGES = join(import.meta.dirname, "..", "..", "docs", "findings");

const codes = [...CATALOGUE.keys()];
const groups = new Set(codes.map(groupOf));

/** Codes of lowering that have no entry yet; a code leaves this list when it gets one. */
const PENDING: readonly string[] = [
  "config/build-context",
  "config/capacity-provider",
  "config/capacity-weight",
  "config/certificate-arn",
  "config/certificate-limit",
  "config/duplicate-name",
  "config/environment-account",
  "config/environment-region",
  "config/isolated-image",
  "config/log-retention",
  "config/name-format",
  "config/name-taken",
  "config/network-cidr",
  "config/network-count",
  "config/network-id",
  "config/network-subnet-twice",
  "config/network-subnets",
  "config/override-owned",
  "config/port-unknown",
  "config/property-empty",
  "config/property-missing",
  "config/property-range",
  "config/property-type",
  "config/property-unknown",
  "config/property-value",
  "config/reference-cycle",
  "config/reference-udp",
  "config/reference-unlisted",
  "config/registry-differs",
  "config/repository-name",
  "config/route-conditions",
  "config/route-duplicate",
  "config/route-grpc",
  "config/route-health-check",
  "config/route-host",
  "config/route-limit",
  "config/route-path",
  "config/route-priority",
  "config/route-udp",
  "config/scaling-range",
  "config/scaling-route",
  "config/scaling-target",
  "config/stack-limit",
  "config/stack-name",
];

describe("catalogue", () => {
  it("has an entry for every code that is printed", () => {
    expect(printedCodes(groups).filter((code) => !CATALOGUE.has(code))).toEqual(PENDING);
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
    expect(CATALOGUE.get("fargate/size-invalid")?.subjects).toEqual(["taskDefinition"]);
    expect(CATALOGUE.get("usage/unknown-flags")).toBeUndefined();
  });
});

describe("docs/findings", () => {
  it("has a page for every entry of the compiler, and no other", () => {
    const files = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
    expect(files.toSorted()).toEqual(COMPILER_FINDINGS.map(({ code }) => `${code}.md`).toSorted());
  });

  it.each(COMPILER_FINDINGS)("explains $code: summary, why, incorrect, correct", ({ code, severity, summary }) => {
    const page = readFileSync(join(PAGES, `${code}.md`), "utf8");
    expect(page.startsWith(`# ${code}\n\n${summary}\n\nSeverity: ${severity}.\n\n## Why\n\n`)).toBe(true);
    expect(Array.from(page.matchAll(/^## (.*)$/gm), ([, heading]) => heading)).toEqual(["Why", "Incorrect", "Correct"]);
    expect(page).toMatch(/## Incorrect\n\n[^]*?```\w+\n[^]+?\n```\n[^]*## Correct\n\n[^]*?```\w+\n[^]+?\n```\n/);
  });
});

function groupOf(code: string): string {
  return code.slice(0, code.indexOf("/"));
}
