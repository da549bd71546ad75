import type { Refusal } from "../aws/answer.ts";

/** Something that is wrong with a service, or may be. */
export interface Finding {
  /** The check that found it. */
  readonly check: string;
  /** `certain`: it explains by itself why tasks do not run or answer · `likely`: it does so most often · `possible`: worth a look. */
  readonly likelihood: Likelihood;
  /** A sentence. */
  readonly says: string;
  /** What was seen, line by line. */
  readonly evidence: readonly string[];
  /** What to do about it. */
  readonly help: string;
}

export type Likelihood = (typeof LIKELIHOODS)[number];

/** The most likely first. */
export const LIKELIHOODS = ["certain", "likely", "possible"] as const;

/** What a check found, and what it could not look at. */
export interface Examined {
  readonly findings: readonly Omit<Finding, "check">[];
  readonly unseen: readonly Refusal[];
}

export const NOTHING: Examined = { findings: [], unseen: [] };

/** What several parts of a check found. */
export function together(parts: readonly Examined[]): Examined {
  return { findings: parts.flatMap(({ findings }) => findings), unseen: parts.flatMap(({ unseen }) => unseen) };
}

/** What could not be looked at. */
export function unseen(...refusals: readonly Refusal[]): Examined {
  return { findings: [], unseen: refusals };
}
