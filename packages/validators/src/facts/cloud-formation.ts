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

/** What `Fn::GetAtt` gives of the resources of ECS and ECR that are used most. Source: CloudFormation's specification. Checked 2026-11-30. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "AWS::ECR::Repository": ["Arn", "RepositoryUri"],
  "AWS::ECS::Cluster": ["Arn"],
  "AWS::ECS::Service": ["Name", "ServiceArn"],
  "AWS::ECS::TaskDefinition": ["TaskDefinitionArn"],
};
