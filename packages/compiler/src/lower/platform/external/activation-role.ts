import { resource } from "../../../cloudformation/resource.ts";
import { ref, type Output, type Resource } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { type Tags, templateTags } from "../../fields/tags.ts";
import type { ExternalPlan } from "../../plan/plan.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { trust } from "../../workloads/grants/trust.ts";

/** The roles that instances outside AWS get when they are registered, with what their two agents do. */
export function activationRoles(externals: readonly ExternalPlan[], appTags: Tags): Readonly<Record<string, Resource>> {
  return Object.fromEntries(externals.map((external) => [external.roleId, activationRole(external, appTags)]));
}

function activationRole({ subject, props: { tags, overrides } }: ExternalPlan, appTags: Tags): Resource {
  const properties = {
    AssumeRolePolicyDocument: TRUST,
    ManagedPolicyArns: POLICIES,
    Tags: templateTags(appTags, tags),
  };
  const path = ["overrides", "role"];
  return resource("AWS::IAM::Role", withOverrides(properties, { subject, path, value: overrides?.role }));
}

/** The names of the roles: an activation of Systems Manager names one. */
export function activationOutputs(externals: readonly ExternalPlan[]): Readonly<Record<string, Output>> {
  return Object.fromEntries(externals.map(({ roleId }) => [roleId, { Value: ref(roleId) }]));
}

/** Systems Manager gives the role to what is registered in this account and region alone. */
const TRUST = trust("ssm.amazonaws.com", substituted(["arn:", PARTITION, ":ssm:", REGION, ":", ACCOUNT, ":*"]));

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/iam-role-ecsanywhere.html. Checked 2026-11-29. */
const POLICIES = ["AmazonSSMManagedInstanceCore", "service-role/AmazonEC2ContainerServiceforEC2Role"].map((name) =>
  substituted(["arn:", PARTITION, `:iam::aws:policy/${name}`]),
);
