/** Whom a policy of ECR lets in, as people write it: an account, a role or a user, an organization, a service of AWS. */
export type Principal =
  | { readonly kind: "account"; readonly account: string }
  | { readonly kind: "identity"; readonly arn: string }
  | { readonly kind: "organization"; readonly id: string }
  | { readonly kind: "service"; readonly name: string };

const IDENTITY_ARN =
  /^arn:aws[a-z-]*:(?:iam::\d{12}:(?:root|(?:role|user)\/[\w+=,.@/-]+)|sts::\d{12}:assumed-role\/[\w+=,.@/-]+)$/;

/** Source: https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html. Checked 2026-11-28. */
const ORGANIZATION_ID = /^o-[a-z0-9]{10,32}$/;

const SERVICE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;

/** What the text means; undefined where it means none of them. */
export function principalOf(text: string): Principal | undefined {
  if (/^\d{12}$/.test(text)) return { kind: "account", account: text };
  if (IDENTITY_ARN.test(text)) return { kind: "identity", arn: text };
  if (ORGANIZATION_ID.test(text)) return { kind: "organization", id: text };
  return SERVICE.test(text) ? { kind: "service", name: text } : undefined;
}
