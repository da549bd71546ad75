import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { containerCpuSum } from "./container-cpu-sum.ts";
import { containerMemoryMin } from "./container-memory-min.ts";
import { containerMemoryOverTask } from "./container-memory-over-task.ts";
import { containerMemoryRequired } from "./container-memory-required.ts";
import { containerMemorySum } from "./container-memory-sum.ts";
import { ephemeralStorageRange } from "./ephemeral-storage-range.ts";
import { memoryReservationOrder } from "./memory-reservation-order.ts";
import { LINUX_SETTINGS } from "./linux-settings.ts";
import { MEMORY_LIMITS } from "./memory-limits.ts";
import { gpuValue } from "./gpu-value.ts";
import { containerCpuOverhead } from "./container-cpu-overhead.ts";

/** The rules of `resources/`, sorted by code. */
export const resourcesRules: readonly Rule[] = byCode([
  containerCpuSum,
  containerMemoryMin,
  containerMemoryOverTask,
  containerMemoryRequired,
  containerMemorySum,
  ephemeralStorageRange,
  memoryReservationOrder,

  ...LINUX_SETTINGS,
  ...MEMORY_LIMITS,
  gpuValue,
  containerCpuOverhead,
]);
