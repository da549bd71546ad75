import type { Stack } from "../../../model/assembly.ts";
import type { AppPlan } from "../../plan/app-plan.ts";
import { isIsolated } from "../../plan/network-plan.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { membershipOf } from "../../resolve/discovery.ts";
import { servicesCalled } from "./endpoint-services.ts";
import { NETWORK_OUTPUTS, type NetworkNeeds } from "./network.ts";
import { isPublic } from "./network-view.ts";

interface Caller {
  readonly calls: () => readonly string[];
}

/** What the tasks and the other stacks of an environment need of its network. */
export function networkNeeds(
  app: AppPlan,
  callers: readonly Caller[],
  stacks: readonly Pick<Stack, "inputs">[] = [],
): NetworkNeeds {
  return {
    services: isIsolated(app.network) ? servicesOf(app, callers) : [],
    hasPublicTasks: app.workloads.some(isPublic),
    isNeeded: !isAllOutside(app) || stacks.some(takesOfNetwork),
  };
}

/** Whether all its tasks run outside AWS, nothing of the platform is in a VPC, and nobody has asked for one. */
function isAllOutside(app: AppPlan): boolean {
  const { workloads, content, discovery, loadBalancers, networkLoadBalancers } = app;
  return (
    workloads.length > 0 &&
    workloads.every(({ runsOn }) => runsOn === "external") &&
    content.network === undefined &&
    discovery.cloudMap?.source !== "new" &&
    loadBalancers.length + networkLoadBalancers.length === 0
  );
}

function takesOfNetwork({ inputs }: Pick<Stack, "inputs">): boolean {
  return Object.values(inputs).some(({ output }) => NETWORK_OUTPUTS.has(output));
}

/** The endpoint services. Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html. Checked 2026-11-23. */
function servicesOf(app: AppPlan, callers: readonly Caller[]): readonly string[] {
  const calls = new Set(callers.flatMap((caller) => caller.calls()));
  return [
    ...Array.from(calls).flatMap((call) => servicesCalled(call) ?? []),
    // The proxies of Service Connect ask ECS who is there.
    ...(app.workloads.some((workload) => hasProxies(app, workload)) ? ["ecs-agent"] : []),
    ...(app.capacities.length + app.managed.length > 0 ? AGENT : []),
  ];
}

/** What the agents of instances ask what to run, and tell what they use. */
const AGENT = ["ecs", "ecs-agent", "ecs-telemetry"];

/** Whether its tasks are members of Service Connect, in private subnets. */
function hasProxies({ connections, discovery }: AppPlan, workload: WorkloadPlan): boolean {
  return !isPublic(workload) && membershipOf(workload, discovery, connections).isMember;
}
