import { capitalized } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../plan/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const publicSubnets = definePlanRule({
  code: "config/public-subnets",
  severity: "error",
  on: "workload",
  summary: "Tasks with public addresses run in a network with public subnets.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html",
    checked: "2026-11-29",
  },
  check({ subject, props }, report, { network, leftOut }) {
    if (props.assignPublicIp !== true || network.kind === "new" || network.publicSubnetIds.length > 0) return;
    if (!leftOut.hasLeftOut(network.subject, ["publicSubnetIds"])) report(nowhere(subject));
  },
});

function nowhere(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["assignPublicIp"]),
    message: `${capitalized(subject.words)} runs in the public subnets of the network, which names none in \`publicSubnetIds\`.`,
    help: "Add the public subnets to the network, or remove `assignPublicIp`.",
  };
}
