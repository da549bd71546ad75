export * from "./container-memory.ts";
export * from "./fargate.ts";
export * from "./health-check.ts";
