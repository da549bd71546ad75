import type { LOG_DRIVERS } from "./log-drivers.ts";

type LogDriver = (typeof LOG_DRIVERS)[number];

/**
 * CPU units → memory in MiB that a Fargate task may pair them with. 77 pairs on Linux.
 * Source: ECS developer guide, "Task CPU and memory" (incl. the 32 vCPU row of 2026). Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size
 */
export const FARGATE_MEMORY_MIB = {
  256: [512, 1024, 2048],
  512: [1024, 2048, 3072, 4096],
  1024: [2048, 3072, 4096, 5120, 6144, 7168, 8192],
  2048: [4096, 5120, 6144, 7168, 8192, 9216, 10240, 11264, 12288, 13312, 14336, 15360, 16384],
  4096: [
    8192, 9216, 10240, 11264, 12288, 13312, 14336, 15360, 16384, 17408, 18432, 19456, 20480, 21504, 22528, 23552, 24576,
    25600, 26624, 27648, 28672, 29696, 30720,
  ],
  8192: [16384, 20480, 24576, 28672, 32768, 36864, 40960, 45056, 49152, 53248, 57344, 61440],
  16384: [32768, 40960, 49152, 57344, 65536, 73728, 81920, 90112, 98304, 106496, 114688, 122880],
  32768: [61440, 122880, 249856],
} as const;

/** Task CPU that Fargate offers, in CPU units (1024 = 1 vCPU). */
export type FargateCpu = keyof typeof FARGATE_MEMORY_MIB;

/** Task CPU that Fargate offers to Windows containers, in CPU units: 43 pairs. Checked 2026-11-23. */
export const FARGATE_WINDOWS_CPU = [1024, 2048, 4096] as const satisfies readonly FargateCpu[];

/**
 * Log drivers of Fargate tasks: ECS answers anything else with "Must be one of [awslogs, splunk, awsfirelens]".
 * Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export const FARGATE_LOG_DRIVERS = ["awslogs", "splunk", "awsfirelens"] as const satisfies readonly LogDriver[];

/**
 * Linux capabilities that Fargate lets a container add. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html
 */
export const FARGATE_ADDABLE_CAPABILITIES = ["SYS_PTRACE"] as const;

/**
 * Ephemeral storage of a Fargate task that may be written, in GiB. The default of 20 is what a task has when nothing
 * is written; 20 itself is rejected. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html
 */
export const FARGATE_EPHEMERAL_STORAGE_GIB = { min: 21, max: 200, default: 20 } as const;

/**
 * Seconds between SIGTERM and SIGKILL on Fargate. ECS's message says "less than 120 seconds", 120 itself is accepted.
 * Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const FARGATE_STOP_TIMEOUT_SECONDS = { min: 2, max: 120, default: 30 } as const;

/**
 * Seconds that a container on Fargate may be given to come up, for those that wait for it. The documentation says so; what
 * AWS answers to others was not seen. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const FARGATE_START_TIMEOUT_SECONDS = { min: 2, max: 120 } as const;

/** Capacity providers that are Fargate; they exist in every account. Checked 2026-11-23. */
export const FARGATE_CAPACITY_PROVIDERS = ["FARGATE", "FARGATE_SPOT"] as const;
