import type { CatalogueEntry } from "@ecs-dsl/validators";

/** Findings about `ecs-dsl.json`. Each has its page in `docs/findings/settings/`. */
export const SETTINGS_FINDINGS: readonly CatalogueEntry[] = [
  {
    code: "settings/rule-is-error",
    severity: "error",
    subjects: ["settings"],
    summary: "`rules` sets the level of warnings and advice.",
  },
  {
    code: "settings/suppression",
    severity: "warning",
    subjects: ["settings"],
    summary: "An entry of `suppressions` names a code, a file and a reason.",
  },
  {
    code: "settings/syntax",
    severity: "error",
    subjects: ["settings"],
    summary: "`ecs-dsl.json` holds a JSON object.",
  },
  {
    code: "settings/type",
    severity: "error",
    subjects: ["settings"],
    summary: "A setting has the type that ecs-dsl reads.",
  },
  {
    code: "settings/unknown-key",
    severity: "error",
    subjects: ["settings"],
    summary: "`ecs-dsl.json` holds only settings that exist.",
  },
  {
    code: "settings/unknown-level",
    severity: "error",
    subjects: ["settings"],
    summary: "`rules` sets levels that exist.",
  },
  {
    code: "settings/unknown-preset",
    severity: "error",
    subjects: ["settings"],
    summary: "`presets` names sets of rules that exist.",
  },
  {
    code: "settings/unknown-rule",
    severity: "error",
    subjects: ["settings"],
    summary: "`rules` names codes that exist.",
  },
  {
    code: "settings/unreadable",
    severity: "error",
    subjects: ["settings"],
    summary: "`ecs-dsl.json` is a file that can be read.",
  },
];
