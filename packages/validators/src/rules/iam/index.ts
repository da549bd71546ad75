import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { execTaskRole, serviceExecTaskRole } from "./exec-task-role.ts";
import { executionEqualsTaskRole } from "./execution-equals-task-role.ts";
import { roleArnFormat } from "./role-arn-format.ts";
import { ROLE_PERMISSIONS } from "./role-permissions.ts";
import { roleTrust } from "./role-trust.ts";
import { targetRolePermissions } from "./target-role-permissions.ts";
import { taskRoleMissing } from "./task-role-missing.ts";
import { ebsRoleRequired } from "./ebs-role-required.ts";
import { roleTrustConfusedDeputy } from "./role-trust-confused-deputy.ts";

/** The rules of `iam/`, sorted by code. */
export const iamRules: readonly Rule[] = byCode([
  execTaskRole,
  serviceExecTaskRole,
  executionEqualsTaskRole,
  roleArnFormat,
  ...ROLE_PERMISSIONS,
  roleTrust,
  targetRolePermissions,
  taskRoleMissing,
  ebsRoleRequired,
  roleTrustConfusedDeputy,
]);
