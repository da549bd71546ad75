import type { Intrinsic, Resource } from "../../../cloudformation/template.ts";
import type { Rollouts, TaskNetwork } from "../../../model/assembly.ts";
import type { Lowering } from "../../lowering.ts";
import { type NetworkView, subnetsOf } from "../../platform/network/network-view.ts";
import type { SharePlan, WorkloadPlan } from "../../plan/plan.ts";
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
    outputs: {
      Subnets: { Value: joined(subnetsOf(plan, shared.network)) },
      SecurityGroups: { Value: joined(groupsOf(lowering, plan)) },
      ...(plan.props.assignPublicIp === true ? { AssignPublicIp: { Value: "ENABLED" } } : {}),
    },
    rollout: {
      kind: "task",
      strategy: placeTexts(sharesOf(plan, shared), shared),
      gates,
      ...(starter === undefined ? {} : { starter }),
      ...(lowering.isStackless ? { network: networkOf(plan, shared) } : {}),
    },
    executesCommands: plan.props.enableExecuteCommand === true,
  };
}

/** What runs the task: a change of the cluster's default reaches nothing that is there, so each says itself what runs it. */
export function sharesOf({ capacity }: WorkloadPlan, { strategy }: Pick<Shared, "strategy">): readonly SharePlan[] {
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

/** What runs a task in a cluster that exists, whose default is not known, where the task does not say so itself. */
export function launchTypeOf(shares: readonly SharePlan[], { isClusterGiven }: Pick<Shared, "isClusterGiven">) {
  return isClusterGiven && shares.length === 0 ? "FARGATE" : undefined;
}

/** The same as `run-task.sh` reads it. */
function placeTexts(shares: readonly SharePlan[], shared: Shared): readonly string[] {
  const launchType = launchTypeOf(shares, shared);
  return launchType === undefined ? shares.map(shareText) : [`launchType=${launchType}`];
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
