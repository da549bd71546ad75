import { capitalized, shown } from "@ecs-dsl/validators/words";
import { isIsolated } from "../plan/network-plan.ts";
import { sourceOf, type Noun } from "../plan/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { endpointNeeds } from "../platform/network/vpc-endpoints.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const isolatedPermission = definePlanRule({
  code: "config/isolated-permission",
  severity: "warning",
  on: "workload",
  summary: "Tasks in a network without a NAT gateway call services of AWS that its VPC endpoints lead to.",
  source: {
    url: "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html",
    checked: "2026-11-28",
  },
  check(workload, report, { network, workloads }) {
    if (!isIsolated(network)) return;
    const { secretsManager, parameters } = endpointNeeds(workloads, false);
    const reached = [...(secretsManager ? ["secretsmanager"] : []), ...(parameters ? ["ssm"] : [])];
    for (const call of firstCalls(workload)) {
      if (CALLED_BY_NETWORK.has(call.service) && !reached.includes(call.service)) report(outOfReach(workload, call));
    }
  },
});

/**
 * Services that a program calls at an address of their own, which is public but for a VPC endpoint. Others are not here:
 * what stands inside a VPC, what another service calls for the program, and what a new network has an endpoint to.
 */
const CALLED_BY_NETWORK: ReadonlySet<string> = new Set(
  `appconfig athena bedrock cloudwatch cognito-idp comprehend dynamodb ec2 ecs events firehose glue kinesis lambda
   mobiletargeting polly rekognition sagemaker scheduler secretsmanager servicediscovery ses sns sqs ssm states sts
   textract timestream transcribe translate xray`.split(/\s+/),
);

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
    message: `${capitalized(subject.words)} may call ${shown(action)}, and the network has no NAT gateway; none of its VPC endpoints leads there.`,
    help: "Set `natGateways` to 1, or name a network that exists and has an endpoint to the service.",
  };
}
