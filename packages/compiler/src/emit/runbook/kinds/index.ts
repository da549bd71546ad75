import type { AssemblyWorkload } from "../../../model/assembly.ts";
import type { Topic } from "../topic.ts";
import { daemon } from "./daemon.ts";
import { scheduledTask } from "./scheduled-task.ts";
import { service } from "./service.ts";
import { task } from "./task.ts";
import { worker } from "./worker.ts";

/** What the runbook says of each kind of workload, one line each. */
export const KIND_TOPICS: { readonly [Kind in AssemblyWorkload["kind"]]: Topic } = {
  daemon,
  "scheduled-task": scheduledTask,
  service,
  task,
  worker,
};
