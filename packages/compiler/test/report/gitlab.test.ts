import { describe, expect, it } from "vitest";
import { gitlab } from "../../src/report/gitlab.ts";
import { CONTEXT, FINDINGS } from "./findings.ts";

const fingerprint = expect.stringMatching(/^[\da-f]{32}$/);

describe("a code quality report of GitLab", () => {
  it("names each finding, its lines and how severe it is", () => {
    expect(JSON.parse(gitlab(FINDINGS, CONTEXT))).toMatchObject([
      { check_name: "settings/syntax", severity: "critical", location: { path: ".", lines: { begin: 1, end: 1 } } },
      {
        description: `${FINDINGS[0]?.message} ${FINDINGS[0]?.help}`,
        check_name: "images/latest-tag",
        fingerprint,
        severity: "major",
        location: { path: "api/a b,c:#é.json", lines: { begin: 3, end: 3 } },
      },
      { check_name: "fargate/size-invalid", location: { lines: { begin: 9, end: 11 } } },
      { check_name: "health/retries", severity: "info" },
    ]);
  });

  it("keeps the fingerprint of a finding whose line moves, and gives no two the same", () => {
    const [first, second] = FINDINGS;
    if (first?.origin === undefined || second === undefined) throw new Error("Findings have places.");
    const moved = { ...first, origin: { ...first.origin, line: 300 } };
    const of = (found: typeof FINDINGS): string[] =>
      JSON.parse(gitlab(found, CONTEXT)).map((issue: { fingerprint: string }) => issue.fingerprint);
    expect(of([moved])).toEqual(of([first]));
    expect(new Set(of([first, first, second])).size).toBe(3);
  });
});
