import type { Rule } from "../../rule.ts";
import {
  capabilitiesAdd,
  dockerSecurityOptions,
  firelensS3Config,
  gpu,
  linuxDevices,
  logDriver,
  privileged,
  sharedMemorySize,
  stopTimeout,
  swap,
} from "./container-settings.ts";
import { cpuMemoryRequired } from "./cpu-memory-required.ts";
import { executionRoleAwslogs } from "./execution-role-awslogs.ts";
import { executionRoleEcr } from "./execution-role-ecr.ts";
import { networkMode } from "./network-mode.ts";
import {
  daemon,
  platformVersionEc2,
  platformVersionLatest,
  serviceConnectLogDriver,
  servicePlacement,
} from "./service-settings.ts";
import { sizeInvalid } from "./size-invalid.ts";
import {
  dockerVolume,
  ephemeralStorageOnly,
  hostPathVolume,
  ipcMode,
  pidMode,
  taskPlacement,
  windowsArm64,
} from "./task-settings.ts";
import { windowsSize } from "./windows-size.ts";

/** The rules of `fargate/`, sorted by code. */
export const fargateRules: readonly Rule[] = [
  capabilitiesAdd,
  cpuMemoryRequired,
  daemon,
  dockerSecurityOptions,
  dockerVolume,
  ephemeralStorageOnly,
  executionRoleAwslogs,
  executionRoleEcr,
  firelensS3Config,
  gpu,
  hostPathVolume,
  ipcMode,
  linuxDevices,
  logDriver,
  serviceConnectLogDriver,
  networkMode,
  pidMode,
  taskPlacement,
  servicePlacement,
  platformVersionEc2,
  platformVersionLatest,
  privileged,
  sharedMemorySize,
  sizeInvalid,
  stopTimeout,
  swap,
  windowsArm64,
  windowsSize,
];
