import { capitalized } from "@ecs-dsl/validators/words";
import { type ExistingNetworkPlan, isReference } from "../plan/network-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const publicSubnets = definePlanRule({
  code: "config/public-subnets",
  severity: "error",
  on: "workload",
  summary: "Tasks with public addresses run on Fargate, in a network with public subnets.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html",
    checked: "2026-11-29",
  },
  check({ subject, props, instances }, report, { network, leftOut }) {
    if (props.assignPublicIp !== true) return;
    if (instances.length > 0) report(onInstances(subject));
    else if (network.kind === "existing" && isNone(network.publicSubnetIds)) {
      if (!leftOut.hasLeftOut(network.subject, ["publicSubnetIds"])) report(nowhere(subject));
    }
  },
});

function isNone(ids: ExistingNetworkPlan["publicSubnetIds"]): boolean {
  return !isReference(ids) && ids.length === 0;
}

function onInstances(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["assignPublicIp"]),
    message: `${capitalized(subject.words)} runs on instances; ECS gives public addresses to tasks on Fargate alone.`,
    help: "Remove `assignPublicIp`: the network leads tasks out through its NAT gateways.",
  };
}

function nowhere(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["assignPublicIp"]),
    message: `${capitalized(subject.words)} runs in the public subnets of the network, which names none in \`publicSubnetIds\`.`,
    help: "Add the public subnets to the network, or remove `assignPublicIp`.",
  };
}
