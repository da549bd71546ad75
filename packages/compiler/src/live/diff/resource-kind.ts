import type { AssemblyWorkload } from "../../model/assembly.ts";
import type { Answer } from "../aws/answer.ts";
import type { Aws } from "../aws/aws.ts";
import type { Difference, DocumentFacts } from "./difference.ts";
import type { Effect } from "./effect.ts";

/** A type of resource that is compared: one file in `resources/`, and one line in its index. */
export interface ResourceKind {
  /** CloudFormation's. */
  readonly type: string;
  readonly noun: string;
  readonly facts: DocumentFacts;
  /** The document that its properties make, which are resolved as far as they are known. */
  readonly compiled: (properties: Properties) => unknown;
  /** The same of what runs; undefined where there is none. */
  readonly live: (aws: Aws, found: Found) => Promise<Answer<unknown>>;
  readonly effect: (difference: Difference) => Effect;
}

export type Properties = Readonly<Record<string, unknown>>;

/** How a resource is found in AWS. */
export interface Found {
  /** Of the workload whose stack it is in. */
  readonly workload: AssemblyWorkload | undefined;
  /** What its service calls it; absent where the stack does not have it, or is not known. */
  readonly id: string | undefined;
  /** As compiled. */
  readonly properties: Properties;
  /** The document that its properties make. */
  readonly compiled: unknown;
}
