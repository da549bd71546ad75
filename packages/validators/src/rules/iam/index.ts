import type { Rule } from "../../rule.ts";
import { executionEqualsTaskRole } from "./execution-equals-task-role.ts";
import { roleArnFormat } from "./role-arn-format.ts";

/** The rules of `iam/`, sorted by code. */
export const iamRules: readonly Rule[] = [executionEqualsTaskRole, roleArnFormat];
