import type { AnyWorkerProps, Worker } from "@ecs-dsl/dsl";
import { outputReference } from "@ecs-dsl/dsl/inspect";
import { WORKER } from "../../fields/tables/worker.ts";
import type { Lowering } from "../../lowering.ts";
import { deploymentOf, servicePart } from "../service/part.ts";
import type { KindPart, Shared, WorkloadKind } from "../workload-kind.ts";
import { alarmResources } from "../service/watching/alarms.ts";
import { dashboard } from "../service/watching/dashboard.ts";
import { planTold } from "../told-topic.ts";
import { queuesOf } from "./queues.ts";
import type { WorkerPlan } from "./plan.ts";
import { workerScaling } from "./scaling.ts";

/** A number of tasks that work off a queue. */
export const worker: WorkloadKind<Worker, WorkerPlan> = {
  label: "workers",
  words: "worker",
  plan(node, subject, planner) {
    const props = withQueueUrl(planner.conformed(subject, WORKER.shape, node.props));
    const planned = { name: node.name, subject, props };
    planTold(props.alarms?.notify, planner);
    const deployment = deploymentOf(planner, planned);
    return { ...planner.task(planned), ...planned, kind: "worker", routes: [], deployment };
  },
  part,
};

/** The queue is in the environment as any reference is: the rights and the parameter follow from that. */
function withQueueUrl(props: Partial<AnyWorkerProps>): Partial<AnyWorkerProps> {
  const { queue, environment } = props;
  if (queue === undefined) return props;
  const url = outputReference(queue, "url", withQueueUrl, { access: "receive" });
  return { ...props, environment: { QUEUE_URL: url, ...environment } };
}

function part(lowering: Lowering, plan: WorkerPlan, shared: Shared): KindPart {
  const watched = { queues: queuesOf(lowering, plan, shared.resources) };
  const before = alarmResources(lowering, plan, shared, watched);
  const after = {
    ...workerScaling(lowering, plan, shared.cluster),
    ...dashboard(lowering, plan, shared.cluster, watched),
  };
  return servicePart(lowering, plan, shared, { groups: [], before, after });
}
