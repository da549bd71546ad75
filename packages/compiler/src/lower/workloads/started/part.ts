import type { Intrinsic, Resource } from "../../../cloudformation/template.ts";
import type { Rollouts, TaskNetwork } from "../../../model/assembly.ts";
import type { Lowering } from "../../lowering.ts";
import { type NetworkView, subnetsOf } from "../../platform/network/network-view.ts";
import type { SharePlan, WorkloadPlan } from "../../plan/plan.ts";
import { hasInterfaces } from "../service/plan.ts";
import { groupsOf } from "../security-group.ts";
import { failureRule } from "./failure-rule.ts";
import type { StartedTaskPlan } from "./plan.ts";
import type { KindPart, Shared } from "../workload-kind.ts";

/** What a kind of such tasks adds. */
interface Started extends Omit<Rollouts["task"], "gates" | "strategy"> {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly gates?: readonly string[];
}

/** What a task that runs to its end has in its stack: what it takes to run it, and what starts it by itself. */
export function startedPart(
  lowering: Lowering,
  plan: StartedTaskPlan,
  shared: Shared,
  { resources, gates = [], starter }: Started,
): KindPart {
  return {
    documents: [],
    ingress: {},
    resources: { ...resources, ...failureRule(lowering, plan, shared) },
    outputs: hasInterfaces(plan) ? placeOutputs(lowering, plan, shared) : {},
    rollout: {
      kind: "task",
      strategy: placeTexts(plan, shared),
      gates,
      ...(starter === undefined ? {} : { starter }),
      ...(lowering.isStackless ? { network: networkOf(plan, shared) } : {}),
    },
    executesCommands: plan.props.enableExecuteCommand === true,
  };
}

/** Where `run-task.sh` starts the task. */
function placeOutputs(lowering: Lowering, plan: StartedTaskPlan, { network }: Shared) {
  return {
    Subnets: { Value: joined(subnetsOf(plan, network)) },
    SecurityGroups: { Value: joined(groupsOf(lowering, plan)) },
    ...(plan.props.assignPublicIp === true ? { AssignPublicIp: { Value: "ENABLED" } } : {}),
  };
}

/** What runs the task: a change of the cluster's default reaches nothing that is there, so each says itself what runs it. */
export function sharesOf(
  { capacity, runsOn }: WorkloadPlan,
  { strategy }: Pick<Shared, "strategy">,
): readonly SharePlan[] {
  if (runsOn === "external") return [];
  return capacity.length > 0 ? capacity : strategy;
}

/** Where the task runs as the config says it; what it does not say has findings. */
function networkOf(plan: WorkloadPlan, { network }: Shared): TaskNetwork {
  const subnets: unknown = subnetsOf(plan, network);
  return {
    subnets: textsIn(subnets),
    securityGroups: textsIn(plan.props.securityGroups ?? []),
    assignPublicIp: plan.props.assignPublicIp === true,
  };
}

function textsIn(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}

/**
 * Outside AWS there are no providers; in a cluster that exists, whose default is not known, a task that does not say what runs it has
 * Fargate.
 */
export function launchTypeOf(plan: WorkloadPlan, shared: Pick<Shared, "isClusterGiven" | "strategy">) {
  if (plan.runsOn === "external") return "EXTERNAL";
  return shared.isClusterGiven && sharesOf(plan, shared).length === 0 ? "FARGATE" : undefined;
}

/** The same as `run-task.sh` reads it. */
function placeTexts(plan: WorkloadPlan, shared: Shared): readonly string[] {
  const launchType = launchTypeOf(plan, shared);
  return launchType === undefined ? sharesOf(plan, shared).map(shareText) : [`launchType=${launchType}`];
}

/** What `run-task.sh` reads: a list in one text. */
function joined(values: NetworkView["privateSubnets"]): Intrinsic {
  return { "Fn::Join": [",", values] };
}

/** A share as `aws ecs run-task` takes it. */
function shareText({ capacityProvider, props: { base, weight = 0 } }: SharePlan): string {
  return [
    `capacityProvider=${capacityProvider}`,
    `weight=${weight}`,
    ...(base === undefined ? [] : [`base=${base}`]),
  ].join(",");
}
