import type { Reference } from "../reference.ts";

/**
 * One statement of the task role's policy: what the program in the containers may do in AWS.
 * @example { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::my-bucket/*"] }
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export interface Permission {
  /** IAM's `Action`: `["sqs:ReceiveMessage", "sqs:DeleteMessage"]`. */
  readonly actions: readonly string[];
  /**
   * IAM's `Resource`, as ARNs, references to ARNs, or text with such references. `"*"` only for actions that know no resources.
   * @example [jobs.arn(), "arn:aws:s3:::my-bucket/*"]
   */
  readonly resources: readonly (string | Reference)[];
  /**
   * IAM's `Effect`.
   * @default "Allow"
   */
  readonly effect?: "Allow" | "Deny";
  /**
   * IAM's `Condition`: operator, then key, then value: text, or what a reference is.
   * @default none
   * @example { StringEquals: { "aws:SourceVpc": "vpc-0123456789abcdef0" } }
   */
  readonly conditions?: Readonly<
    Record<string, Readonly<Record<string, string | Reference | readonly (string | Reference)[]>>>
  >;
}
