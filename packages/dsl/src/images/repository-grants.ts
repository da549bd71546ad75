/**
 * Who may use a repository beside the account that it is in: its repository policy. Each is an account (`"987654321098"`),
 * the ARN of a role or a user, an organization (`"o-abcdefghij"`) or a service of AWS (`"lambda.amazonaws.com"`); anything
 * else is reported as `config/grant-principal`. A service pulls for the account of the environment and those that are named
 * beside it, no other. Whoever pulls or pushes needs `ecr:GetAuthorizationToken` of their own account, too.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html
 */
export interface RepositoryGrants {
  /**
   * Who may pull images.
   * @default none
   */
  readonly pull?: readonly string[];
  /**
   * Who may push images, and pull them.
   * @default none
   */
  readonly push?: readonly string[];
}
