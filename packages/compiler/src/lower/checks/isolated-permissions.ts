import { capitalized, shown } from "@ecs-dsl/validators/words";
import { isIsolated } from "../plan/network-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const isolatedPermission = definePlanRule({
  code: "config/isolated-permission",
  severity: "warning",
  on: "workload",
  summary: "Tasks in a network without a NAT gateway call services of AWS that VPC endpoints lead to.",
  source: {
    url: "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html",
    checked: "2026-11-28",
  },
  check(workload, report, { network }) {
    if (!isIsolated(network) || workload.props.assignPublicIp === true) return;
    for (const call of firstCalls(workload)) {
      const isNamed = network.endpoints.some((endpoint) => endpoint.startsWith(call.service));
      if (WITHOUT_ENDPOINT.includes(call.service) && !isNamed) report(outOfReach(workload, call));
    }
  },
});

/** Services that a program calls at an address of their own, for which no network gets an endpoint: AWS has none, or not one for all. */
const WITHOUT_ENDPOINT: readonly string[] = ["mobiletargeting", "scheduler", "timestream"];

/** The first action of a service that a workload may call. */
interface Call {
  readonly service: string;
  readonly action: string;
  readonly path: readonly (string | number)[];
}

function firstCalls({ props: { permissions = [] } }: WorkloadPlan): readonly Call[] {
  const calls = permissions.flatMap(({ effect = "Allow", actions }, index) =>
    effect === "Deny" ? [] : actions.map((action, at) => callOf(action, ["permissions", index, "actions", at])),
  );
  return calls.filter(({ service }, index) => calls.findIndex((call) => call.service === service) === index);
}

function callOf(action: string, path: Call["path"]): Call {
  const [service = ""] = action.split(":");
  return { service: service.toLowerCase(), action, path };
}

function outOfReach({ subject }: { readonly subject: Noun }, { action, path }: Call): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} may call ${shown(action)}, and the network has no NAT gateway; no VPC endpoint leads there.`,
    help: "Set `natGateways` to 1, or name an endpoint to the service in `endpoints`, where your account has one.",
  };
}
