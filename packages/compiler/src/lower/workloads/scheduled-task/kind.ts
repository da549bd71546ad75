import type { ScheduledTask } from "@ecs-dsl/dsl";
import type { TaskDefinition } from "@ecs-dsl/validators";
import { SCHEDULED_TASK } from "../../fields/tables/scheduled-task.ts";
import type { Lowering } from "../../lowering.ts";
import type { Built } from "../../resolve/deferred.ts";
import { heir, imageOf, inherited } from "../started/inherited.ts";
import { startedPart } from "../started/part.ts";
import { planTold } from "../told-topic.ts";
import type { KindPart, Shared, WorkloadKind } from "../workload-kind.ts";
import type { ScheduledTaskPlan } from "./plan.ts";
import { scheduleResources } from "./schedule.ts";

/** A task that is started by the clock. */
export const scheduledTask: WorkloadKind<ScheduledTask, ScheduledTaskPlan> = {
  label: "scheduledTasks",
  words: "scheduled task",
  plan(node, own, planner) {
    const subject = heir(own, node.props, planner);
    const props = planner.conformed(subject, SCHEDULED_TASK.shape, inherited(node.props));
    const planned = { name: node.name, subject, props };
    const started = { runsToEnd: true, imageOf: imageOf(node.props, props) } as const;
    planTold(props.onFailure?.notify, planner);
    if (props.deadLetter?.queue !== undefined) planner.refer(props.deadLetter.queue);
    return { ...planner.task(planned), ...planned, kind: "scheduled-task", routes: [], ...started };
  },
  part,
};

function part(lowering: Lowering, plan: ScheduledTaskPlan, shared: Shared, task: Built<TaskDefinition>): KindPart {
  const resources = scheduleResources(lowering, plan, shared, task);
  return startedPart(lowering, plan, shared, { resources, starter: "Schedule" });
}
