import type { Service } from "./service.ts";

/** What runs in an app; each becomes one task definition and one stack. */
export type Workload = Service;
