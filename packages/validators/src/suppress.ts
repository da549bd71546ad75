import type { CatalogueEntry } from "./catalogue-entry.ts";
import type { Document, DocumentFinding, Suppression } from "./document.ts";
import { formatPath, type Path } from "./path.ts";

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
  if (suppression.reason.trim() === "") return [fault(document, SUPPRESSION.noReason, unreasoned(suppression))];
  const named = findings.filter(
    ({ at, code }) => code === suppression.code && (suppression.at === undefined || isWithin(at, suppression.at)),
  );
  if (named.some(({ severity }) => severity === "error"))
    return [fault(document, SUPPRESSION.error, ofError(suppression))];
  return named.length > 0 ? [] : [fault(document, SUPPRESSION.unused, unused(suppression))];
}

type Words = Pick<DocumentFinding, "message" | "help">;

function fault(document: Document, { code, severity }: CatalogueEntry, words: Words): DocumentFinding {
  return { code, severity, document, at: [], ...words };
}

function unreasoned({ code }: Suppression): Words {
  return {
    message: `The suppression of ${code} gives no reason.`,
    help: "Say in `reason` why the finding is right here.",
  };
}

function ofError({ code }: Suppression): Words {
  return {
    message: `${code} is an error: AWS rejects it, so it cannot be suppressed.`,
    help: "Remove the suppression and fix the finding.",
  };
}

function unused({ code, at }: Suppression): Words {
  const place = at === undefined ? "" : ` at ${at}`;
  return { message: `The suppression of ${code}${place} matches no finding.`, help: "Remove it." };
}

const SUPPRESSION = {
  error: {
    code: "suppression/error",
    severity: "warning",
    summary: "A suppression names a warning or a piece of advice, not an error.",
    subjects: ["suppression"],
  },
  noReason: {
    code: "suppression/no-reason",
    severity: "warning",
    summary: "A suppression says why the finding is right where it is.",
    subjects: ["suppression"],
  },
  unused: {
    code: "suppression/unused",
    severity: "warning",
    summary: "A suppression matches a finding.",
    subjects: ["suppression"],
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** What can be wrong with a suppression. */
export const SUPPRESSION_CODES: readonly CatalogueEntry[] = Object.values(SUPPRESSION);
