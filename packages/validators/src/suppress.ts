import type { Document, DocumentFinding } from "./check.ts";
import { formatPath, type Path } from "./path.ts";

/** A finding that the author of a document accepts. */
export interface Suppression {
  /** The rule's code: `images/latest-tag`. */
  readonly code: string;
  /** Why it is right here; a suppression without a reason is itself reported. */
  readonly reason: string;
  /** Limits it to findings at or below this place, written as findings show it: `containerDefinitions[0]`. */
  readonly at?: string;
}

/**
 * Drops the findings that the document's suppressions name, and adds a finding for each suppression that has no
 * reason (`suppression/no-reason`), names an error (`suppression/error`) or matched nothing (`suppression/unused`).
 */
export function applySuppressions(
  document: Document,
  findings: readonly DocumentFinding[],
): readonly DocumentFinding[] {
  const suppressions = document.suppressions ?? [];
  if (suppressions.length === 0) return findings;
  const kept = findings.filter(
    (finding) => finding.severity === "error" || !suppressions.some((suppression) => accepts(suppression, finding)),
  );
  return [...kept, ...suppressions.flatMap((suppression) => faults(suppression, document, findings))];
}

function accepts(suppression: Suppression, finding: DocumentFinding): boolean {
  return (
    suppression.code === finding.code &&
    suppression.reason.trim() !== "" &&
    (suppression.at === undefined || isWithin(finding.at, suppression.at))
  );
}

function isWithin(at: Path, place: string): boolean {
  const path = formatPath(at);
  return path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}

function faults(
  suppression: Suppression,
  document: Document,
  findings: readonly DocumentFinding[],
): readonly DocumentFinding[] {
  const base = { severity: "warning", document, at: [] } as const;
  const { code } = suppression;
  if (suppression.reason.trim() === "") {
    return [
      {
        ...base,
        code: "suppression/no-reason",
        message: `The suppression of ${code} gives no reason.`,
        help: "Say in `reason` why the finding is right here.",
      },
    ];
  }
  const named = findings.filter(
    (finding) => finding.code === code && (suppression.at === undefined || isWithin(finding.at, suppression.at)),
  );
  if (named.some((finding) => finding.severity === "error")) {
    return [
      {
        ...base,
        code: "suppression/error",
        message: `${code} is an error: AWS rejects it, so it cannot be suppressed.`,
        help: "Remove the suppression and mend the finding.",
      },
    ];
  }
  if (named.length > 0) return [];
  return [
    {
      ...base,
      code: "suppression/unused",
      message: `The suppression of ${code}${suppression.at === undefined ? "" : ` at ${suppression.at}`} matches no finding.`,
      help: "Remove it.",
    },
  ];
}
