export * from "./fargate.ts";
