import type { Assembly } from "./assembly.ts";
import type { LoweredFinding } from "./lowered-finding.ts";

/** What an environment of an app is in AWS's terms, and what is wrong with the app itself. */
export interface Lowered {
  readonly assembly: Assembly;
  readonly findings: readonly LoweredFinding[];
}
