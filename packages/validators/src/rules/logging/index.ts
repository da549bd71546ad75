import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { awslogsModeValue } from "./awslogs-mode-value.ts";
import { awslogsMultilineExclusive } from "./awslogs-multiline-exclusive.ts";
import { awslogsRequiredOptions } from "./awslogs-required-options.ts";
import { awslogsStreamPrefix } from "./awslogs-stream-prefix.ts";
import { awslogsUnknownOption } from "./awslogs-unknown-option.ts";
import { execLogConfig } from "./exec-log-config.ts";
import { execLogging } from "./exec-logging.ts";
import { firelensOneRouter } from "./firelens-one-router.ts";
import { firelensRouterMissing } from "./firelens-router-missing.ts";
import { firelensUnused } from "./firelens-unused.ts";
import { missing } from "./missing.ts";
import { groupMissing } from "./group-missing.ts";
import { GROUP_NAMES } from "./group-name.ts";
import { regionMismatch } from "./region-mismatch.ts";
import { TEMPLATE_GROUPS } from "./template-groups.ts";
import { DRIVERS } from "./drivers.ts";
import { LOG_ROUTERS } from "./log-routers.ts";
import { execWithoutLog } from "./exec-without-log.ts";

/** The rules of `logging/`, sorted by code. */
export const loggingRules: readonly Rule[] = byCode([
  awslogsModeValue,
  awslogsMultilineExclusive,
  awslogsRequiredOptions,
  awslogsStreamPrefix,
  awslogsUnknownOption,
  execLogConfig,
  execLogging,
  firelensOneRouter,
  firelensRouterMissing,
  firelensUnused,
  missing,
  groupMissing,
  ...GROUP_NAMES,
  regionMismatch,
  ...TEMPLATE_GROUPS,
  ...DRIVERS,
  ...LOG_ROUTERS,
  execWithoutLog,
]);
