import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { awsKeysEnv } from "./aws-keys-env.ts";
import { cfnNoecho } from "./cfn-noecho.ts";
import { duplicateName } from "./duplicate-name.ts";
import { executionRole } from "./execution-role.ts";
import { plaintextEnv } from "./plaintext-env.ts";
import { regionMismatch } from "./region-mismatch.ts";
import { secretReferences } from "./secret-references.ts";
import { smArnSuffix } from "./sm-arn-suffix.ts";
import { valuePattern } from "./value-pattern.ts";
import { VARIABLES } from "./variables.ts";
import { jsonKeyPlatform } from "./json-key-platform.ts";

/** The rules of `secrets/`, sorted by code. */
export const secretsRules: readonly Rule[] = byCode([
  awsKeysEnv,
  cfnNoecho,
  duplicateName,
  executionRole,
  plaintextEnv,
  regionMismatch,
  secretReferences,
  smArnSuffix,
  valuePattern,

  ...VARIABLES,
  jsonKeyPlatform,
]);
