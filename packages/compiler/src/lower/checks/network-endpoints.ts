import { shown } from "@ecs-dsl/validators/words";
import type { NetworkPlan } from "../plan/network-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import { isGateway } from "../platform/network/endpoint-services.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const SERVICE_NAME = /^(?!(?:cn\.)?com\.amazonaws)[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;

export const networkEndpoint = definePlanRule({
  code: "config/network-endpoint",
  severity: "error",
  on: "network",
  summary: "A network names services for its endpoints, and route tables for those that are entries of them.",
  source: {
    url: "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html",
    checked: "2026-11-29",
  },
  check(network, report, { leftOut }) {
    network.endpoints.forEach((name, index) => {
      if (!SERVICE_NAME.test(name)) report(notAService(network, name, index));
      else if (isGateway(name) && lacksRouteTables(network) && !leftOut.hasLeftOut(network.subject, ["routeTableIds"]))
        report(withoutRouteTable(network, name, index));
    });
  },
});

function lacksRouteTables(network: NetworkPlan): boolean {
  return network.kind === "existing" && network.routeTableIds.length === 0;
}

function notAService({ subject }: NetworkPlan, name: string, index: number): PlanFinding {
  const [, meant] = /^(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\.([a-z0-9.-]+)$/.exec(name) ?? [];
  return {
    source: sourceOf(subject, ["endpoints", index]),
    message: `The network has ${shown(name)} in \`endpoints\`, which is not the name of a service.`,
    help: `Write ${meant === undefined ? 'a name like "sqs"' : shown(meant)}.`,
  };
}

function withoutRouteTable({ subject }: NetworkPlan, name: string, index: number): PlanFinding {
  return {
    source: sourceOf(subject, ["endpoints", index]),
    message: `The network has ${shown(name)} in \`endpoints\`; that endpoint is an entry of route tables, and the network names none.`,
    help: "Add the route tables of its private subnets as `routeTableIds`.",
  };
}
