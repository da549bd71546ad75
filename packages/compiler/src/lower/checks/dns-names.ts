import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { CloudMapPlan } from "../plan/discovery-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import { type PlacedPort, portReferences } from "../resolve/connections.ts";
import { registryOf } from "../resolve/discovery.ts";
import { namePart } from "../resolve/names.ts";
import { type EcsServicePlan, shiftOf } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const discoveryShift = definePlanRule({
  code: "config/discovery-shift",
  severity: "warning",
  on: "ecsService",
  summary: "A service whose traffic is shifted is not called by a name in DNS, which shifts nothing.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-blue-green.html",
    checked: "2026-11-29",
  },
  check(service, report, { connections, discovery }) {
    const isCalled = discovery.addresses === "cloudMap" && connections.servedBy(service.name).length > 0;
    if (isCalled && shiftOf(service) !== undefined) report(notShifted(service));
  },
});

export const srvClient = definePlanRule({
  code: "config/srv-client",
  severity: "warning",
  on: "app",
  summary: "An address of a service is one that clients find without asking for SRV records.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html",
    checked: "2026-11-29",
  },
  check({ workloads, discovery: { addresses, cloudMap } }, report) {
    if (addresses !== "cloudMap" || cloudMap === undefined || cloudMap.records.includes("A")) return;
    for (const placed of portReferences(workloads)) {
      // The bare name is what a client asks for SRV records of.
      const { of, existing } = placed.reference;
      if (of !== "host" && existing === undefined) report(needsSrv(placed, cloudMap));
    }
  },
});

export const srvPort = definePlanRule({
  code: "config/srv-port",
  severity: "error",
  on: "ecsService",
  summary: "A service with SRV records is called on one port.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html",
    checked: "2026-11-29",
  },
  check(service, report, { connections, discovery }) {
    const called = connections.servedBy(service.name);
    if (called.length < 2 || registryOf(service, discovery, connections)?.records.includes("SRV") !== true) return;
    report(severalPorts(service, called));
  },
});

const WORDS = { url: "the URL", host: "the host", address: "the address" };

function notShifted({ subject }: EcsServicePlan): PlanFinding {
  return {
    source: sourceOf(subject, ["deployment"]),
    message: `The deployment of ${subject.words} shifts traffic from old tasks to new ones, and others call it by a name in DNS, which has the addresses of both from the start.`,
    help: "Set `deployment` to rolling(), or let its callers come by a load balancer or by Service Connect.",
  };
}

function needsSrv({ subject, variable, reference }: PlacedPort, { name }: CloudMapPlan): PlanFinding {
  const host = `${namePart(reference.service)}.${name}`;
  return {
    source: sourceOf(subject, ["environment", variable]),
    message: `Variable ${shown(variable)} of ${subject.words} is ${WORDS[reference.of]} of service ${shown(reference.service)}, of which DNS has SRV records alone: what connects to ${host} finds no address.`,
    help: `Add "A" to \`records\` of namespace ${shown(name)}. A client that asks for the SRV records of ${host}, and connects to the host and the port that each of them says, takes \`host\` instead.`,
  };
}

function severalPorts({ subject }: EcsServicePlan, called: readonly string[]): PlanFinding {
  return {
    source: sourceOf(subject, ["ports"]),
    message: `${capitalized(subject.words)} is called on ports ${called.map(shown).join(" and ")}, and an SRV record says one.`,
    help: "Remove `SRV` from `records` of the namespace: with A records the ports are those of the config. Or make what answers on one of them a service of its own.",
  };
}
