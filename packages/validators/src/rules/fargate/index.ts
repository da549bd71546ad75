import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { CONTAINER_SETTINGS } from "./container-settings.ts";
import { cpuMemoryRequired } from "./cpu-memory-required.ts";
import { executionRoleAwslogs } from "./execution-role-awslogs.ts";
import { executionRoleEcr } from "./execution-role-ecr.ts";
import { managedInstances } from "./managed-instances.ts";
import { networkMode } from "./network-mode.ts";
import { SERVICE_SETTINGS } from "./service-settings.ts";
import { runSizeInvalid, sizeInvalid } from "./size-invalid.ts";
import { TASK_SETTINGS } from "./task-settings.ts";
import { windowsSize } from "./windows-size.ts";
import { PLATFORMS } from "./platforms.ts";
import { PLATFORM_NEEDS } from "./platform-needs.ts";

/** The rules of `fargate/`, sorted by code. */
export const fargateRules: readonly Rule[] = byCode([
  ...CONTAINER_SETTINGS,
  ...TASK_SETTINGS,
  ...SERVICE_SETTINGS,
  cpuMemoryRequired,
  executionRoleAwslogs,
  executionRoleEcr,
  managedInstances,
  networkMode,
  runSizeInvalid,
  sizeInvalid,
  windowsSize,
  ...PLATFORMS,
  ...PLATFORM_NEEDS,
]);
