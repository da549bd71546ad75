/**
 * Rules of a security group in one direction, before the quota is raised. Source: VPC user guide, "Amazon VPC quotas".
 * Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 */
export const SECURITY_GROUP_RULES_QUOTA = 60;
