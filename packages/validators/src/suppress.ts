import type { CatalogueEntry } from "./catalogue-entry.ts";
import type { Suppression } from "./document.ts";
import type { Severity } from "./severity.ts";

/** What suppressions ask of findings of some kind. */
export interface Suppressible<Found> {
  /** The finding's place, as findings show it: `containerDefinitions[0]`. */
  readonly place: (finding: Found) => string;
  /** A finding about a suppression itself. */
  readonly fault: (fault: SuppressionFault, suppression: Suppression) => Found;
}

/** What is wrong with a suppression. */
export interface SuppressionFault {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
}

interface Suppressed {
  readonly code: string;
  readonly severity: Severity;
}

/**
 * Drops the findings that suppressions name, and adds a finding for each suppression that has no reason
 * (`suppression/no-reason`), names an error (`suppression/error`) or matched nothing (`suppression/unused`).
 */
export function applySuppressions<Found extends Suppressed>(
  suppressions: readonly Suppression[],
  findings: readonly Found[],
  { place, fault }: Suppressible<Found>,
): readonly Found[] {
  if (suppressions.length === 0) return findings;
  const names = (suppression: Suppression, finding: Found) =>
    suppression.code === finding.code && (suppression.at === undefined || isWithin(place(finding), suppression.at));
  const accepts = (suppression: Suppression, finding: Found) => hasReason(suppression) && names(suppression, finding);
  const kept = findings.filter(
    (finding) => finding.severity === "error" || !suppressions.some((suppression) => accepts(suppression, finding)),
  );
  const faults = suppressions.flatMap((suppression) => {
    const found = faultOf(
      suppression,
      findings.filter((finding) => names(suppression, finding)),
    );
    return found === undefined ? [] : [fault(found, suppression)];
  });
  return [...kept, ...faults];
}

function hasReason({ reason }: Suppression): boolean {
  return reason.trim() !== "";
}

function isWithin(place: string, at: string): boolean {
  return place === at || place.startsWith(`${at}.`) || place.startsWith(`${at}[`);
}

/** What is wrong with a suppression that names these findings. */
function faultOf(suppression: Suppression, named: readonly Suppressed[]): SuppressionFault | undefined {
  if (!hasReason(suppression)) return fault(SUPPRESSION.noReason, unreasoned(suppression));
  if (named.some(({ severity }) => severity === "error")) return fault(SUPPRESSION.error, ofError(suppression));
  return named.length > 0 ? undefined : fault(SUPPRESSION.unused, unused(suppression));
}

type Words = Pick<SuppressionFault, "message" | "help">;

function fault({ code, severity }: CatalogueEntry, words: Words): SuppressionFault {
  return { code, severity, ...words };
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
