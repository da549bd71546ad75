/**
 * What CloudFormation takes of a template; not adjustable. Source: CloudFormation user guide, "Understand quotas".
 * Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const TEMPLATE_LIMITS = {
  resources: 500,
  parameters: 200,
  outputs: 200,
  /** Of a template in a bucket. */
  bytes: 1_048_576,
} as const;

/** Characters of the name of a stack. Source: as above. Checked 2026-11-23. */
export const STACK_NAME_LENGTH_MAX = 128;
