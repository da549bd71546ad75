/**
 * Processors that a task can run on. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
 */
export const CPU_ARCHITECTURES = ["ARM64", "X86_64"] as const;

/** Forms of Windows that Fargate runs. Source: API_RuntimePlatform. Checked 2026-11-23. */
export const FARGATE_WINDOWS_FAMILIES = [
  "WINDOWS_SERVER_2019_CORE",
  "WINDOWS_SERVER_2019_FULL",
  "WINDOWS_SERVER_2022_CORE",
  "WINDOWS_SERVER_2022_FULL",
  "WINDOWS_SERVER_2025_CORE",
  "WINDOWS_SERVER_2025_FULL",
] as const;

/** Operating systems of a task on any capacity. Source: API_RuntimePlatform. Checked 2026-11-23. */
export const OPERATING_SYSTEM_FAMILIES = [
  "LINUX",
  "WINDOWS_SERVER_2004_CORE",
  "WINDOWS_SERVER_2016_FULL",
  ...FARGATE_WINDOWS_FAMILIES,
  "WINDOWS_SERVER_20H2_CORE",
] as const;
