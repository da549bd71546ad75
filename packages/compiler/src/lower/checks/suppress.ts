import type { LoweredFinding } from "../../model/lowered-finding.ts";
import type { AppPlan } from "../plan/app-plan.ts";

/** The findings that no workload accepts for itself, its sidecars and its routes. */
export function withoutSuppressed({ workloads }: AppPlan, findings: readonly LoweredFinding[]) {
  const accepted = new Map<object, readonly string[]>();
  for (const { subject, props, sidecars, routes } of workloads) {
    if (props.suppress === undefined) continue;
    const codes = props.suppress.map(({ code }) => code);
    for (const { node } of [subject, ...[...sidecars, ...routes].map((part) => part.subject)])
      accepted.set(node, codes);
  }
  return findings.filter(
    ({ code, severity, source }) => severity === "error" || accepted.get(source.node)?.includes(code) !== true,
  );
}
