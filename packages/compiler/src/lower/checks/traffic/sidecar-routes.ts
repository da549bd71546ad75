import { capitalized } from "@ecs-dsl/validators/words";
import { sourceOf } from "../../nouns/noun.ts";
import type { SidecarPlan, WorkloadPlan } from "../../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

export const sidecarRoutes = definePlanRule({
  code: "config/sidecar-routes",
  severity: "error",
  on: "workload",
  summary: "A sidecar with routes is of a service.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html",
    checked: "2026-11-29",
  },
  check(workload, report) {
    if (workload.kind === "service") return;
    for (const sidecar of workload.sidecars) {
      if (Object.keys(sidecar.props.routes ?? {}).length > 0) report(notOfAService(sidecar, workload));
    }
  },
});

function notOfAService(sidecar: SidecarPlan, { subject }: WorkloadPlan): PlanFinding {
  return {
    source: sourceOf(sidecar.subject, ["routes"]),
    message: `${capitalized(sidecar.subject.words)} has routes; load balancers send requests to services alone, and ${subject.words} is none.`,
    help: "Remove `routes`, or make the workload a `service`.",
  };
}
