import type { CatalogueEntry } from "@ecs-dsl/validators";

/** Findings about what was typed on the command line. Each has its page in `docs/findings/usage/`. */
export const USAGE_FINDINGS: readonly CatalogueEntry[] = [
  {
    code: "usage/init-again",
    severity: "error",
    subjects: ["commandLine"],
    summary: "`init` runs in a folder that has no config.",
  },
  {
    code: "usage/init-kind",
    severity: "error",
    subjects: ["commandLine"],
    summary: "`init` takes one kind of project.",
  },
  {
    code: "usage/init-not-written",
    severity: "error",
    subjects: ["commandLine"],
    summary: "The files of `init` can be written.",
  },
  {
    code: "usage/init-value",
    severity: "error",
    subjects: ["commandLine"],
    summary: "The name, the account and the region that `init` is given are ones that AWS has.",
  },
  {
    code: "usage/missing-value",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A flag that takes a value is given one.",
  },
  {
    code: "usage/no-baseline",
    severity: "error",
    subjects: ["commandLine"],
    summary: "`--baseline` names a file that `--update-baseline` wrote.",
  },
  {
    code: "usage/not-a-number",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A flag that takes a number is given one.",
  },
  { code: "usage/one-code", severity: "error", subjects: ["commandLine"], summary: "`explain` takes one code." },
  {
    code: "usage/one-service",
    severity: "error",
    subjects: ["commandLine"],
    summary: "`doctor` takes one service.",
  },
  {
    code: "usage/policy-and-images",
    severity: "error",
    subjects: ["commandLine"],
    summary: "`lifecycle` takes a file with a policy and one with images, of which one may be standard input.",
  },
  {
    code: "usage/rule-is-error",
    severity: "error",
    subjects: ["commandLine"],
    summary: "`--rule` sets the level of warnings and advice.",
  },
  {
    code: "usage/unexpected-argument",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A command is given only the arguments that it takes.",
  },
  {
    code: "usage/unexpected-value",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A flag that takes no value is given none.",
  },
  {
    code: "usage/unknown-command",
    severity: "error",
    subjects: ["commandLine"],
    summary: "The command is one that ecs-dsl has.",
  },
  {
    code: "usage/unknown-flag",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A flag is one that the command has.",
  },
  {
    code: "usage/unknown-level",
    severity: "error",
    subjects: ["commandLine"],
    summary: "`--rule` sets a level that exists.",
  },
  {
    code: "usage/unknown-rule",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A code given to `explain` or `--rule` exists.",
  },
  {
    code: "usage/unknown-shell",
    severity: "error",
    subjects: ["commandLine"],
    summary: "`completion` is given one shell that it knows.",
  },
  {
    code: "usage/unknown-value",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A flag with fixed choices is given one of them.",
  },
  {
    code: "usage/unknown-workload",
    severity: "error",
    subjects: ["commandLine"],
    summary: "A workload that is named is one of the app's.",
  },
];
