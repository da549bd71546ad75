export * from "./container-memory.ts";
export * from "./fargate.ts";
export * from "./health-check.ts";
export * from "./lifecycle-policy.ts";
export * from "./limits.ts";
export * from "./log-drivers.ts";
export * from "./names.ts";
