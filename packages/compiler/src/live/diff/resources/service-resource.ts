import type { AssemblyWorkload } from "../../../model/assembly.ts";

/** What Application Auto Scaling calls a service. */
export function serviceResource(workload: AssemblyWorkload | undefined): string | undefined {
  if (workload?.rollout.kind !== "service") return undefined;
  return `service/${workload.cluster}/${workload.rollout.service}`;
}
