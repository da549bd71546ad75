import type { Constant } from "../../draft.ts";
import { countOf } from "../features/count.ts";
import { rolloutOf } from "../features/deployment.ts";
import { subscriptionsOf } from "../features/topics.ts";
import type { Setting } from "../setting.ts";
import type { CopilotWorkload } from "../workload.ts";
import { taskOf, workloadConstant } from "./task.ts";

/** A worker of its queue; a service that has the queue where it follows something else than that. */
export function workerService(workload: CopilotWorkload, setting: Setting): Constant {
  const { manifest } = workload;
  const count = manifest.member("count");
  const { queue, environment } = subscriptionsOf(workload, setting);
  const followsLoad = ["cpu_percentage", "memory_percentage"].some((name) => count?.member(name) !== undefined);
  const isService = followsLoad && count?.member("queue_delay") === undefined;
  const props = {
    ...taskOf(workload, setting, { environment }),
    ...(isService ? {} : { queue }),
    ...countOf(count, isService ? "load" : "queue"),
    ...rolloutOf(manifest.member("deployment")),
  };
  return workloadConstant(isService ? "service" : "worker", workload, props);
}
