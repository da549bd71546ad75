import type { Rule } from "../../rule.ts";
import { awsKeysEnv } from "./aws-keys-env.ts";
import { cfnNoecho } from "./cfn-noecho.ts";
import { duplicateName } from "./duplicate-name.ts";
import { executionRole } from "./execution-role.ts";
import { plaintextEnv } from "./plaintext-env.ts";
import { regionMismatch } from "./region-mismatch.ts";
import { smArnSuffix } from "./sm-arn-suffix.ts";
import { valuePattern } from "./value-pattern.ts";

/** The rules of `secrets/`, sorted by code. */
export const secretsRules: readonly Rule[] = [
  awsKeysEnv,
  cfnNoecho,
  duplicateName,
  executionRole,
  plaintextEnv,
  regionMismatch,
  smArnSuffix,
  valuePattern,
];
