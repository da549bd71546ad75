import type { Reference } from "../reference.ts";

/** The ARN of a role or a policy, or the reference to one. */
export type RoleArn = string | Reference<"output" | "text">;

/** Roles from elsewhere, in place of those in the workload's own stack. */
export interface Roles {
  /**
   * ARN of the role by which ECS starts the tasks, or the reference to one of a `stack()`: pulls images, writes logs, reads secrets. The runbook lists what it
   * has to allow.
   * @default a role of the workload's own stack, with least privilege
   */
  readonly execution?: RoleArn;
  /**
   * ARN of the role that the program has. `permissions` and `managedPolicies` are for the stack's own role: beside this
   * one they are reported as `config/role-given`. What the runbook lists, the role has to allow.
   * @default a role of the workload's own stack, with `permissions` and nothing else
   */
  readonly task?: RoleArn;
}

/** Who the tasks of a workload are to AWS. */
export interface TaskIdentity {
  /**
   * Roles from elsewhere, by their ARNs; what is made of them is their owner's to say.
   * @default none: both roles are in the workload's own stack
   * @example { execution: "arn:aws:iam::123456789012:role/ecs-execution" }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html
   */
  readonly roles?: Roles;
  /**
   * ARNs of managed policies that the task role has beside `permissions`; IAM takes 10, and more where the account's quota
   * was raised.
   * @default none
   * @example ["arn:aws:iam::aws:policy/AmazonBedrockLimitedAccess"]
   */
  readonly managedPolicies?: readonly RoleArn[];
  /**
   * ARN of the policy that limits what both roles of the workload's own stack can do, whatever their statements allow.
   * @default none
   * @example "arn:aws:iam::123456789012:policy/developers"
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
   */
  readonly permissionsBoundary?: RoleArn;
}
