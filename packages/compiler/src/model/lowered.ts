import type { RuleLevel } from "@ecs-dsl/validators";
import type { Assembly } from "./assembly.ts";
import type { LoweredFinding } from "./lowered-finding.ts";

/** What an environment of an app is in AWS's terms, and what is wrong with the app itself. */
export interface Lowered {
  readonly assembly: Assembly;
  readonly findings: readonly LoweredFinding[];
  /** How findings count, by their code, where nobody asks for it otherwise: what the app says. */
  readonly levels: Readonly<Record<string, RuleLevel>>;
}
