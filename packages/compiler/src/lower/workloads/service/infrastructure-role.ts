import type { Service } from "@ecs-dsl/validators";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Intrinsic, type Resource } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import { Deferred, templateOf, type Built } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { itemsOf, memberOf, textsOf } from "../grants/built-values.ts";
import { keyStatementsOf, keyUseStatements } from "../grants/keys.ts";
import { allow, policyDocument, type Statement } from "../grants/statement.ts";
import { boundaryOf } from "../boundary.ts";
import { trust } from "../grants/trust.ts";
import type { EcsServicePlan } from "./plan.ts";

/** CloudFormation names it, as it does the roles of the task. */
export const INFRASTRUCTURE_ROLE = new Deferred("${INFRASTRUCTURE_ROLE_ARN}", getAtt("InfrastructureRole", "Arn"));

/** The role by which ECS makes the disks of tasks, shifts traffic and calls hooks; none where nothing has it. */
export function infrastructureRole(
  lowering: Lowering,
  { props }: EcsServicePlan,
  service: Built<Service>,
  appTags: Tags,
): Readonly<Record<string, Resource>> {
  const disks = owned(itemsOf(service, "volumeConfigurations").map((volume) => memberOf(volume, "managedEBSVolume")));
  const shifted = owned(itemsOf(service, "loadBalancers").map((one) => memberOf(one, "advancedConfiguration")));
  const hooks = owned(itemsOf(service, "deploymentConfiguration", "lifecycleHooks"));
  const encrypted = owned(
    itemsOf(service, "serviceConnectConfiguration", "services").map((one) => memberOf(one, "tls")),
  );
  if (disks.length + shifted.length + hooks.length + encrypted.length === 0) return {};
  const ManagedPolicyArns = [
    ...(disks.length > 0 ? [VOLUMES] : []),
    ...(shifted.length > 0 ? [LOAD_BALANCERS] : []),
    ...(encrypted.length > 0 ? [TLS] : []),
  ];
  const Policies = [
    ...policy("keys", keyUseStatements("ec2", KEY_USE, keysOf(disks))),
    ...policy("tls-keys", keyStatementsOf(TLS_KEY_USE, textsOf(encrypted, "kmsKey").map(templateOf))),
    ...policy("hooks", allow("lambda:InvokeFunction", textsOf(hooks, "hookTargetArn").map(templateOf))),
  ];
  const InfrastructureRole = resource("AWS::IAM::Role", {
    AssumeRolePolicyDocument: TRUST,
    ManagedPolicyArns: ManagedPolicyArns.length === 0 ? undefined : ManagedPolicyArns,
    PermissionsBoundary: boundaryOf(lowering, props),
    Policies: Policies.length === 0 ? undefined : Policies,
    Tags: templateTags(appTags, props.tags),
  });
  return { InfrastructureRole };
}

/** Those that have this role, and no other one. */
function owned(parts: readonly unknown[]): readonly unknown[] {
  return parts.filter((part) => memberOf(part, "roleArn") === INFRASTRUCTURE_ROLE);
}

function policy(PolicyName: string, statements: readonly Statement[]) {
  return statements.length === 0 ? [] : [{ PolicyName, PolicyDocument: policyDocument(statements) }];
}

function keysOf(disks: readonly unknown[]): readonly (string | Intrinsic)[] {
  return textsOf(disks, "kmsKeyId").map(templateOf);
}

/**
 * What EBS asks of who encrypts a disk. Source: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html.
 * Checked 2026-11-28.
 */
const KEY_USE = [
  "kms:CreateGrant",
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
];

/**
 * What it takes to keep the private keys of certificates in Secrets Manager under a key of one's own. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html. Checked 2026-11-29.
 */
const TLS_KEY_USE = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyPair"];

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity.html. Checked 2026-11-29. */
const TLS = substituted([
  "arn:",
  PARTITION,
  ":iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity",
]);

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/infrastructure_IAM_role.html. Checked 2026-11-28. */
const VOLUMES = substituted([
  "arn:",
  PARTITION,
  ":iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForVolumes",
]);

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AmazonECSInfrastructureRolePolicyForLoadBalancers.html. Checked 2026-11-25. */
const LOAD_BALANCERS = substituted([
  "arn:",
  PARTITION,
  ":iam::aws:policy/AmazonECSInfrastructureRolePolicyForLoadBalancers",
]);

/** ECS itself has the role, for services of this account and region alone. */
const TRUST = trust("ecs.amazonaws.com", substituted(["arn:", PARTITION, ":ecs:", REGION, ":", ACCOUNT, ":*"]));
