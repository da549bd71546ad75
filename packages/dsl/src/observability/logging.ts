import type { AwsLogs } from "./aws-logs.ts";
import type { FireLens } from "./fire-lens.ts";

/** Where the output of a container goes. */
export type Logging = AwsLogs | FireLens;
