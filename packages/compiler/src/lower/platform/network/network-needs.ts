import type { AppPlan } from "../../plan/app-plan.ts";
import { isIsolated } from "../../plan/network-plan.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { servicesCalled } from "./endpoint-services.ts";
import type { NetworkNeeds } from "./network.ts";

interface Caller {
  readonly calls: () => readonly string[];
}

/** What the tasks of an environment need of its network. */
export function networkNeeds(app: AppPlan, callers: readonly Caller[]): NetworkNeeds {
  return {
    services: isIsolated(app.network) ? servicesOf(app, callers) : [],
    hasPublicTasks: app.workloads.some(({ props }) => props.assignPublicIp === true),
  };
}

/** The endpoint services. Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html. Checked 2026-11-23. */
function servicesOf(app: AppPlan, callers: readonly Caller[]): readonly string[] {
  const calls = new Set(callers.flatMap((caller) => caller.calls()));
  // The proxies of Service Connect ask ECS who is there.
  return [
    ...Array.from(calls).flatMap((call) => servicesCalled(call) ?? []),
    ...(app.workloads.some((workload) => hasProxies(app, workload)) ? ["ecs-agent"] : []),
  ];
}

/** Whether its tasks are members of Service Connect, in private subnets. */
function hasProxies({ connections }: AppPlan, { name, props }: WorkloadPlan): boolean {
  if (props.assignPublicIp === true) return false;
  return connections.of(name).length > 0 || connections.servedBy(name).length > 0;
}
