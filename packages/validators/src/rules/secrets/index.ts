import type { Rule } from "../../rule.ts";
import { duplicateName } from "./duplicate-name.ts";
import { executionRole } from "./execution-role.ts";
import { smArnSuffix } from "./sm-arn-suffix.ts";

/** The rules of `secrets/`, sorted by code. */
export const secretsRules: readonly Rule[] = [duplicateName, executionRole, smArnSuffix];
