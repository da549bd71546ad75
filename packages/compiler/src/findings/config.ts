import type { CatalogueEntry } from "@ecs-dsl/validators";

/** Findings about the config itself. Each has its page in `docs/findings/config/`. */
export const CONFIG_FINDINGS: readonly CatalogueEntry[] = [
  {
    code: "config/circular",
    severity: "error",
    subjects: ["config"],
    summary: "No value of a config contains itself.",
  },
  {
    code: "config/no-environment",
    severity: "error",
    subjects: ["config"],
    summary: "An app names at least one environment, or gives its content directly.",
  },
  {
    code: "config/not-app",
    severity: "error",
    subjects: ["config"],
    summary: "The default export of a config is an app.",
  },
  {
    code: "config/not-found",
    severity: "error",
    subjects: ["config"],
    summary: "The config is where `compile` looks for it.",
  },
  {
    code: "config/syntax",
    severity: "error",
    subjects: ["config"],
    summary: "A config parses as TypeScript or JavaScript.",
  },
  { code: "config/throws", severity: "error", subjects: ["config"], summary: "A config runs to its end." },
  {
    code: "config/too-deep",
    severity: "error",
    subjects: ["config"],
    summary: "A config nests its values no deeper than ecs-dsl can follow.",
  },
  {
    code: "config/unknown-environment",
    severity: "error",
    subjects: ["config"],
    summary: "`--env` names environments of the app.",
  },
  {
    code: "config/unresolved-import",
    severity: "error",
    subjects: ["config"],
    summary: "Every import of a config leads to a file or an installed package.",
  },
];
