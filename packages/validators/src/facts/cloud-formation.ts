import { ATTRIBUTES } from "./attributes.generated.ts";

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

/**
 * The names that every template may refer to. Checked 2026-11-30.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 */
export const PSEUDO_PARAMETERS = [
  "AWS::AccountId",
  "AWS::NoValue",
  "AWS::NotificationARNs",
  "AWS::Partition",
  "AWS::Region",
  "AWS::StackId",
  "AWS::StackName",
  "AWS::URLSuffix",
] as const;

/** What `Fn::GetAtt` gives of a type of resource. */
export interface Attributes {
  readonly names: readonly string[];
  readonly has: (attribute: string) => boolean;
}

/**
 * The attributes of a type that stands in templates beside services; undefined for every other. Source: CloudFormation's
 * specification and what cfn-lint takes beyond it. Checked 2026-11-30.
 */
export function attributesOf(type: string): Attributes | undefined {
  if (!Object.hasOwn(ATTRIBUTES, type)) return undefined;
  const known = ATTRIBUTES[type]?.split(" ").filter((name) => name !== "") ?? [];
  const names = known.map((name) => name.replace(/\.\*$/, ""));
  const open = names.filter((_, index) => known[index]?.endsWith(".*"));
  return {
    names,
    has: (attribute) =>
      names.some((name) => name === attribute || name.startsWith(`${attribute}.`)) ||
      open.some((name) => attribute.startsWith(`${name}.`)),
  };
}
