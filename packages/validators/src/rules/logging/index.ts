import type { Rule } from "../../rule.ts";
import { awslogsModeValue } from "./awslogs-mode-value.ts";
import { awslogsMultilineExclusive } from "./awslogs-multiline-exclusive.ts";
import { awslogsRequiredOptions } from "./awslogs-required-options.ts";
import { awslogsStreamPrefix } from "./awslogs-stream-prefix.ts";
import { awslogsUnknownOption } from "./awslogs-unknown-option.ts";
import { execLogConfig } from "./exec-log-config.ts";
import { firelensOneRouter } from "./firelens-one-router.ts";
import { firelensRouterMissing } from "./firelens-router-missing.ts";
import { firelensUnused } from "./firelens-unused.ts";
import { groupMissing } from "./group-missing.ts";
import { regionMismatch } from "./region-mismatch.ts";

/** The rules of `logging/`, sorted by code. */
export const loggingRules: readonly Rule[] = [
  awslogsModeValue,
  awslogsMultilineExclusive,
  awslogsRequiredOptions,
  awslogsStreamPrefix,
  awslogsUnknownOption,
  execLogConfig,
  firelensOneRouter,
  firelensRouterMissing,
  firelensUnused,
  groupMissing,
  regionMismatch,
];
