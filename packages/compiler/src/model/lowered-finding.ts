import type { Severity } from "@ecs-dsl/validators";
import type { Source } from "./assembly.ts";

/** A problem of the app itself, found while it is lowered: its `source` is a place in the user's DSL values. */
export interface LoweredFinding {
  /** `config/…`, or `suppression/…` for a suppression of such a code. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly source: Source;
  readonly related?: readonly RelatedSource[];
  readonly configFix?: ConfigFix;
}

/** A property to set, where the call that it is of makes nothing else that it would change. */
export interface ConfigFix {
  /** What it does, without a full stop. */
  readonly title: string;
  readonly source: Source;
  readonly value: number;
  /** What has to stand elsewhere: another call makes it. */
  readonly others: readonly Source[];
}

export interface RelatedSource {
  readonly message: string;
  readonly source: Source;
}

/** Takes a finding; lowering goes on after it. */
export type ReportFinding = (finding: LoweredFinding) => void;

/** True for the code of a finding about the app itself, false for one about an AWS document. */
export function isConfigCode(code: string): boolean {
  return code.startsWith("config/");
}
