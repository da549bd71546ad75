import type { Task } from "@ecs-dsl/dsl";
import { STANDALONE_TASK } from "../../fields/tables/standalone-task.ts";
import type { Lowering } from "../../lowering.ts";
import type { SharePlan } from "../../plan/plan.ts";
import type { Intrinsic } from "../../../cloudformation/template.ts";
import type { NetworkView } from "../../platform/network/network-view.ts";
import type { KindPart, Shared, WorkloadKind } from "../workload-kind.ts";
import { inherited } from "./inherited.ts";
import type { TaskPlan } from "./plan.ts";

/** A task that runs to its end. */
export const task: WorkloadKind<Task, TaskPlan> = {
  label: "tasks",
  words: "task",
  shape: STANDALONE_TASK.shape,
  plan(node, subject, planner) {
    const props = planner.conformed(subject, STANDALONE_TASK.shape, inherited(node.props));
    const planned = { name: node.name, subject, props };
    const before = (props.before ?? []).map(({ name }) => name);
    return { ...planner.task(planned), ...planned, kind: "task", routes: [], before };
  },
  part,
};

function part(_lowering: Lowering, plan: TaskPlan, { network, strategy }: Shared): KindPart {
  return {
    documents: [],
    ingress: {},
    resources: {},
    outputs: { Subnets: { Value: joined(network.privateSubnets) } },
    rollout: {
      kind: "task",
      strategy: (plan.capacity.length > 0 ? plan.capacity : strategy).map(shareText),
      gates: plan.before.length > 0,
    },
    executesCommands: plan.props.enableExecuteCommand === true,
  };
}

/** What `run-task.sh` reads: the subnets in one text. */
function joined(subnets: NetworkView["privateSubnets"]): Intrinsic {
  return { "Fn::Join": [",", subnets] };
}

/** A share as `aws ecs run-task` takes it. */
function shareText({ capacityProvider, props: { base, weight = 0 } }: SharePlan): string {
  return [
    `capacityProvider=${capacityProvider}`,
    `weight=${weight}`,
    ...(base === undefined ? [] : [`base=${base}`]),
  ].join(",");
}
