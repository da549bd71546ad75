import type { AppPlan } from "../../plan/app-plan.ts";
import { isIsolated } from "../../plan/network-plan.ts";
import { servicesCalled } from "./endpoint-services.ts";

interface Caller {
  readonly calls: () => readonly string[];
}

/**
 * The endpoint services that the tasks of an environment need, where they have no other way. Source:
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html. Checked 2026-11-23.
 */
export function calledServices({ network, connections }: AppPlan, callers: readonly Caller[]): readonly string[] {
  if (!isIsolated(network)) return [];
  const calls = new Set(callers.flatMap((caller) => caller.calls()));
  // The proxies of Service Connect ask ECS who is there.
  return [
    ...Array.from(calls).flatMap((call) => servicesCalled(call) ?? []),
    ...(connections.isEmpty ? [] : ["ecs-agent"]),
  ];
}
