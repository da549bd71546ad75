import type { AnyServiceProps, Scaling } from "@ecs-dsl/dsl";
import type { DeploymentPlan, ShiftPlan } from "../../plan/deployment-plan.ts";
import type { ExistingTargetPlan } from "../../plan/existing-target-plan.ts";
import type { NetworkListenerPlan } from "../../plan/network-load-balancer-plan.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";

/** Between which numbers the tasks of any ECS service scale, and when. */
export type Bounds = Pick<Scaling, "min" | "max" | "schedules">;

/** A workload whose tasks an ECS service keeps running, whatever kind it is. */
export interface EcsServicePlan extends WorkloadPlan {
  readonly props: Partial<Omit<AnyServiceProps, "scaling">> & { readonly scaling?: Bounds };
  readonly deployment: DeploymentPlan | undefined;
}

export interface ServicePlan extends EcsServicePlan {
  readonly kind: "service";
  readonly networkListeners: readonly NetworkListenerPlan[];
  /** Target groups that the app does not make. */
  readonly existingTargets: readonly ExistingTargetPlan[];
  readonly props: Partial<AnyServiceProps>;
}

/** True for a service that has a task on each instance. */
export function isDaemon({ kind }: WorkloadPlan): boolean {
  return kind === "daemon";
}

/** True for tasks with network interfaces of their own: others have those of their instances. */
export function hasInterfaces({ props: { networkMode = "awsvpc" }, runsOn }: WorkloadPlan): boolean {
  return networkMode === "awsvpc" && runsOn !== "external";
}

/** How the traffic of a workload is shifted, where its new tasks run beside the old ones. */
export function shiftOf(plan: WorkloadPlan): ShiftPlan | undefined {
  if (!isEcsService(plan)) return undefined;
  return plan.deployment === undefined || plan.deployment.strategy === "ROLLING" ? undefined : plan.deployment;
}

/** True for a workload whose tasks an ECS service keeps running. */
export function isEcsService(plan: WorkloadPlan): plan is EcsServicePlan {
  return "deployment" in plan;
}
