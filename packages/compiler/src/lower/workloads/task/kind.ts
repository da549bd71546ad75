import type { Task } from "@ecs-dsl/dsl";
import type { TaskDefinition } from "@ecs-dsl/validators";
import { STANDALONE_TASK } from "../../fields/tables/standalone-task.ts";
import type { Lowering } from "../../lowering.ts";
import type { Built } from "../../resolve/deferred.ts";
import { heir, imageOf, inherited } from "../started/inherited.ts";
import { startedPart } from "../started/part.ts";
import { planTold } from "../told-topic.ts";
import type { KindPart, Shared, WorkloadKind } from "../workload-kind.ts";
import { eventRule } from "./event-rule.ts";
import type { TaskPlan } from "./plan.ts";

/** A task that runs to its end. */
export const task: WorkloadKind<Task, TaskPlan> = {
  label: "tasks",
  words: "task",
  plan(node, own, planner) {
    const subject = heir(own, node.props, planner);
    const props = planner.conformed(subject, STANDALONE_TASK.shape, inherited(node.props));
    const planned = { name: node.name, subject, props };
    const started = { runsToEnd: true, imageOf: imageOf(node.props, props) } as const;
    planTold(props.onFailure?.notify, planner);
    const before = (props.before ?? []).map(({ name }) => name);
    return { ...planner.task(planned), ...planned, kind: "task", routes: [], ...started, before };
  },
  part,
};

function part(lowering: Lowering, plan: TaskPlan, shared: Shared, task: Built<TaskDefinition>): KindPart {
  return startedPart(lowering, plan, shared, {
    resources: eventRule(lowering, plan, shared, task),
    gates: plan.before,
    ...(plan.props.on === undefined ? {} : { starter: "EventRule" }),
  });
}
