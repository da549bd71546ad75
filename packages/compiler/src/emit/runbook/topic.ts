import type { Assembly, AssemblyWorkload } from "../../model/assembly.ts";
import type { Known } from "./known.ts";

/** What a part of the runbook is about: a workload, in the environment that it is in. */
export interface Subject {
  readonly assembly: Assembly;
  readonly workload: AssemblyWorkload;
  readonly known: Known;
}

/** Sections of the runbook about a workload; none where it is no matter of this one. */
export type Topic = (subject: Subject) => readonly string[];
