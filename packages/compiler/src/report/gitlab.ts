import type { Diagnostic, Severity } from "@ecs-dsl/validators";
import { escapeInvisible } from "../text/invisible.ts";
import { fingerprints } from "./fingerprint.ts";
import { inOrder } from "./order.ts";
import type { ReportContext } from "./reporter.ts";
import { repositoryPath } from "./repository-path.ts";

/**
 * A code quality report, which GitLab shows beside the lines of a merge request.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlab(diagnostics: readonly Diagnostic[], { cwd }: ReportContext): string {
  const pathOf = repositoryPath(cwd);
  const fingerprint = fingerprints();
  const issues = inOrder(diagnostics).map((diagnostic) => {
    const { code, severity, message, help, origin } = diagnostic;
    const path = pathOf(origin?.file ?? ".");
    return {
      description: help === undefined ? message : `${message} ${help}`,
      check_name: code,
      fingerprint: fingerprint(diagnostic, path),
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: origin?.line ?? 1, end: origin?.endLine ?? origin?.line ?? 1 } },
    };
  });
  return `${escapeInvisible(JSON.stringify(issues, null, 2))}\n`;
}

const SEVERITIES = { error: "critical", warning: "major", info: "info" } as const satisfies Record<Severity, string>;
