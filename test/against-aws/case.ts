/** A document as JSON has it. */
export type Json = Readonly<Record<string, unknown>>;

/** The kinds of documents that are generated. */
export const KINDS = ["taskDefinition", "service", "repository", "lifecyclePolicy", "repositoryPolicy"] as const;

/** Name of such a kind. */
export type CaseKind = (typeof KINDS)[number];

/** A document with the fault that was put in; `none` has none. */
export interface Case {
  readonly kind: CaseKind;
  readonly fault: string;
  readonly value: Json;
}

/** Who judges. */
export const JUDGES = ["model", "moto", "cloudformation-validate"] as const;

/** Name of a judge. */
export type Judge = (typeof JUDGES)[number];

/** The words for a disagreement, which is the same for all documents with the fault. */
export function disagreementOf(kind: CaseKind, fault: string, judge: Judge, ours: boolean): string {
  return `${kind}, ${fault}: ${judge} ${ours ? "takes what we reject" : "rejects what we take"}`;
}
