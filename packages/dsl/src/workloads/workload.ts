import type { Daemon } from "./daemon.ts";
import type { ScheduledTask } from "./scheduled-task.ts";
import type { Service } from "./service.ts";
import type { Task } from "./task.ts";
import type { Worker } from "./worker.ts";

/** What runs in an app. Each workload becomes one task definition and one stack, `<app>-<environment>-<workload>`. */
export type Workload = Daemon | ScheduledTask | Service | Task | Worker;
