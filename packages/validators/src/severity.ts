/** `error`: AWS rejects it or the task cannot start. `warning`: accepted and unsafe or about to break. `info`: advice. */
export type Severity = "error" | "warning" | "info";

/** What a project may ask of a rule that is not an error. */
export type RuleLevel = "off" | "warning" | "info";
