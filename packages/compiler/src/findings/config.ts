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
    code: "config/default-level",
    severity: "error",
    subjects: ["config"],
    summary: "The defaults of an app set levels of findings that exist and that are not errors.",
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
    code: "config/property-empty",
    severity: "error",
    subjects: ["config"],
    summary: "A property that AWS does not take empty is filled.",
  },
  {
    code: "config/property-missing",
    severity: "error",
    subjects: ["config"],
    summary: "A noun has the properties that it needs.",
  },
  {
    code: "config/property-range",
    severity: "error",
    subjects: ["config"],
    summary: "A number is within the range that AWS takes.",
  },
  {
    code: "config/property-type",
    severity: "error",
    subjects: ["config"],
    summary: "A property has the type that the DSL says.",
  },
  {
    code: "config/property-unknown",
    severity: "error",
    subjects: ["config"],
    summary: "A noun has only properties that the DSL knows.",
  },
  {
    code: "config/property-value",
    severity: "error",
    subjects: ["config"],
    summary: "A property with a closed set of values has one of them.",
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
    summary: "Every import of a config leads to a file or an installed package, and to a name that it exports.",
  },
  {
    code: "config/variable-undefined",
    severity: "warning",
    subjects: ["config"],
    summary: "Every variable of a container has a value.",
  },
];
