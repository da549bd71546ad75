import type { Service } from "@ecs-dsl/validators";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Intrinsic, type Resource } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import { Deferred, templateOf, type Built } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { itemsOf, memberOf, textsOf } from "../grants/built-values.ts";
import { keyUseStatements } from "../grants/keys.ts";
import { policyDocument } from "../grants/statement.ts";
import { trust } from "../grants/trust.ts";
import type { EcsServicePlan } from "./plan.ts";

/** CloudFormation names it, as it does the roles of the task. */
export const INFRASTRUCTURE_ROLE = new Deferred("${INFRASTRUCTURE_ROLE_ARN}", getAtt("InfrastructureRole", "Arn"));

/** The role by which ECS makes, attaches and removes the disks of tasks; none where no disk has it. */
export function infrastructureRole(
  { props }: EcsServicePlan,
  service: Built<Service>,
  appTags: Tags,
): Readonly<Record<string, Resource>> {
  const disks = itemsOf(service, "volumeConfigurations").map((volume) => memberOf(volume, "managedEBSVolume"));
  if (!disks.some((disk) => memberOf(disk, "roleArn") === INFRASTRUCTURE_ROLE)) return {};
  const statements = keyUseStatements("ec2", KEY_USE, keysOf(disks));
  const InfrastructureRole = resource("AWS::IAM::Role", {
    AssumeRolePolicyDocument: TRUST,
    ManagedPolicyArns: [VOLUMES],
    PermissionsBoundary: props.permissionsBoundary,
    Policies:
      statements.length === 0 ? undefined : [{ PolicyName: "keys", PolicyDocument: policyDocument(statements) }],
    Tags: templateTags(appTags, props.tags),
  });
  return { InfrastructureRole };
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

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/infrastructure_IAM_role.html. Checked 2026-11-28. */
const VOLUMES = substituted([
  "arn:",
  PARTITION,
  ":iam::aws:policy/service-role/AmazonECSInfrastructureRolePolicyForVolumes",
]);

/** ECS itself has the role, for services of this account and region alone. */
const TRUST = trust("ecs.amazonaws.com", substituted(["arn:", PARTITION, ":ecs:", REGION, ":", ACCOUNT, ":*"]));
