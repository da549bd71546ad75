import type { Timeout } from "@ecs-dsl/dsl";
import { shown } from "@ecs-dsl/validators/words";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { membershipOf } from "../resolve/discovery.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { placeOfPort } from "./port-place.ts";

export const portTimeout = definePlanRule({
  code: "config/port-timeout",
  severity: "error",
  on: "container",
  summary: "A port with a timeout for requests carries requests.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html",
    checked: "2026-11-29",
  },
  check(container, report) {
    for (const { name, port } of timedPorts(container)) {
      const isPlain = port.appProtocol === undefined && port.timeout.perRequestTimeoutSeconds !== undefined;
      if (isPlain) report(noRequests(container, name));
    }
  },
});

export const portTimeoutUnused = definePlanRule({
  code: "config/port-timeout-unused",
  severity: "warning",
  on: "container",
  summary: "A port with a timeout is one that others call by Service Connect.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html",
    checked: "2026-11-29",
  },
  check(container, report, { connections, discovery, workloads }) {
    const workload = workloads.find((one) => one === container);
    const served = workload === undefined ? [] : membershipOf(workload, discovery, connections).served;
    const isThere = workload !== undefined && discovery.serviceConnect !== undefined;
    for (const { name } of timedPorts(container)) if (!served.includes(name)) report(unused(container, name, isThere));
  },
});

type Container = WorkloadPlan | SidecarPlan;

interface TimedPort {
  readonly name: string;
  readonly port: { readonly timeout: Timeout; readonly appProtocol?: string };
}

function timedPorts({ ports = {} }: Container): readonly TimedPort[] {
  return Object.entries(ports).flatMap(([name, port]) => {
    if (typeof port === "number" || port.timeout === undefined) return [];
    const { timeout, appProtocol } = port;
    return [{ name, port: appProtocol === undefined ? { timeout } : { timeout, appProtocol } }];
  });
}

function noRequests(container: Container, name: string): PlanFinding {
  return {
    source: placeOfPort(container, name, "timeout", "perRequestTimeoutSeconds"),
    message: `Port ${shown(name)} of ${container.subject.words} has a timeout for requests and no \`appProtocol\`: Service Connect sees no requests in plain TCP.`,
    help: `Set \`appProtocol\` to "http", or remove it and set \`idleTimeoutSeconds\`.`,
  };
}

function unused(container: Container, name: string, isThere: boolean): PlanFinding {
  const why = isThere ? "no service has a reference to it" : "it is no port that Service Connect leads to";
  return {
    source: placeOfPort(container, name, "timeout"),
    message: `Port ${shown(name)} of ${container.subject.words} has a \`timeout\` of the proxies of Service Connect, and ${why}.`,
    help: "Remove it; a load balancer has an `idleTimeoutSeconds` of its own.",
  };
}
