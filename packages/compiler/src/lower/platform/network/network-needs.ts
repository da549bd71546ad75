import type { AppPlan } from "../../plan/app-plan.ts";
import { isIsolated } from "../../plan/network-plan.ts";
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
function servicesOf({ connections }: AppPlan, callers: readonly Caller[]): readonly string[] {
  const calls = new Set(callers.flatMap((caller) => caller.calls()));
  // The proxies of Service Connect ask ECS who is there.
  return [
    ...Array.from(calls).flatMap((call) => servicesCalled(call) ?? []),
    ...(connections.isEmpty ? [] : ["ecs-agent"]),
  ];
}
