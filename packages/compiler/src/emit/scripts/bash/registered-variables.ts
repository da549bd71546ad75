import type { AssemblyWorkload } from "../../../model/assembly.ts";
import { assign } from "./workloads.ts";

/** What the scripts know of a workload, before any is at hand. `stack` is what shared functions call it by. */
export const EMPTY =
  "stack='' cluster='' rollout='' family='' service='' strategy='' gates='' subnets='' security_groups='' assign_public_ip=DISABLED";

/** Sets what the scripts know of a workload whose task definition is registered. */
export function registeredVariables({ name, cluster, family, rollout }: AssemblyWorkload): readonly string[] {
  const common = [
    assign("stack", name),
    assign("cluster", cluster),
    assign("rollout", rollout.kind),
    assign("family", family),
  ];
  if (rollout.kind === "service") return [...common, assign("service", rollout.service)];
  const { subnets = [], securityGroups = [], assignPublicIp = false } = rollout.network ?? {};
  return [
    ...common,
    assign("strategy", rollout.strategy.join(" ")),
    assign("gates", rollout.gates.join(" ")),
    assign("subnets", subnets.join(",")),
    assign("security_groups", securityGroups.join(",")),
    assign("assign_public_ip", assignPublicIp ? "ENABLED" : "DISABLED"),
  ];
}
