import type { WorkloadKindName } from "../../../model/workload-kinds.ts";
import type { Topic } from "../topic.ts";
import { daemon } from "./daemon.ts";
import { scheduledTask } from "./scheduled-task.ts";
import { service } from "./service.ts";
import { task } from "./task.ts";
import { worker } from "./worker.ts";

/** What the runbook says of a kind of workload that it does not say of all, one line each. */
export const KIND_TOPICS: { readonly [Kind in WorkloadKindName]?: Topic } = {
  daemon,
  "scheduled-task": scheduledTask,
  service,
  task,
  worker,
};
