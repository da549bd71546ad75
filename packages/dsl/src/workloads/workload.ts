import type { Service } from "./service.ts";

/** What runs in an app. Each workload becomes one task definition and one stack, `<app>-<environment>-<workload>`. */
export type Workload = Service;
