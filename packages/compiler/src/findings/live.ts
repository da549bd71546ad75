import type { CatalogueEntry } from "@ecs-dsl/validators";

/** Findings of the commands that ask AWS. Each has its page in `docs/findings/live/`. */
export const LIVE_FINDINGS: readonly CatalogueEntry[] = [
  { code: "live/credentials", severity: "error", subjects: ["aws"], summary: "There are credentials that AWS takes." },
  {
    code: "live/credentials-expired",
    severity: "error",
    subjects: ["aws"],
    summary: "The credentials have not expired.",
  },
  {
    code: "live/denied",
    severity: "error",
    subjects: ["aws"],
    summary: "What a command cannot do without is allowed.",
  },
  { code: "live/failed", severity: "error", subjects: ["aws"], summary: "AWS answers what it is asked." },
  { code: "live/no-region", severity: "error", subjects: ["aws"], summary: "It is known which region to ask." },
  {
    code: "live/no-service",
    severity: "error",
    subjects: ["aws"],
    summary: "The service that a command is about exists.",
  },
  {
    code: "live/other-account",
    severity: "error",
    subjects: ["aws"],
    summary: "The credentials are of the environment's account.",
  },
  {
    code: "live/throttled",
    severity: "error",
    subjects: ["aws"],
    summary: "AWS is not asked more often than it answers.",
  },
  { code: "live/unreachable", severity: "error", subjects: ["aws"], summary: "AWS can be reached." },
  {
    code: "live/which-environment",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A command that looks at one environment is told which, where the app has several.",
  },
];
