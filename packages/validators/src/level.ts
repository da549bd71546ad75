import type { RuleLevel, Severity } from "./severity.ts";

/** The findings at the levels that a project gives their codes. Errors keep theirs: AWS rejects what they find. */
export function applyLevels<Found extends { readonly code: string; readonly severity: Severity }>(
  findings: readonly Found[],
  levels: Readonly<Record<string, RuleLevel>>,
): readonly Found[] {
  return findings.flatMap((finding) => {
    const level = Object.hasOwn(levels, finding.code) ? levels[finding.code] : undefined;
    if (level === undefined || finding.severity === "error") return [finding];
    return level === "off" ? [] : [{ ...finding, severity: level }];
  });
}
