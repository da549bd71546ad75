import { counted, shown } from "@ecs-dsl/validators/words";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { membershipOf } from "../resolve/discovery.ts";
import { shiftOf } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { placeOfPort } from "./port-place.ts";

const SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficRules.html",
  checked: "2026-11-29",
};

export const portTest = definePlanRule({
  code: "config/port-test",
  severity: "error",
  on: "container",
  summary: "Test traffic of a port has one header.",
  source: SOURCE,
  check(container, report) {
    for (const { name, headers } of testedPorts(container)) if (headers !== 1) report(notOne(container, name, headers));
  },
});

export const portTestUnused = definePlanRule({
  code: "config/port-test-unused",
  severity: "warning",
  on: "container",
  summary: "A port with test traffic is one whose requests by Service Connect are shifted.",
  source: SOURCE,
  check(container, report, { connections, discovery, workloads }) {
    const workload = workloads.find((one) => one === container);
    const isShifted = workload !== undefined && shiftOf(workload) !== undefined;
    const served = isShifted ? membershipOf(workload, discovery, connections).served : [];
    for (const { name } of testedPorts(container)) if (!served.includes(name)) report(unused(container, name));
  },
});

type Container = WorkloadPlan | SidecarPlan;

function testedPorts({ ports = {} }: Container) {
  return Object.entries(ports).flatMap(([name, port]) =>
    typeof port === "object" && port.test?.header !== undefined
      ? [{ name, headers: Object.keys(port.test.header).length }]
      : [],
  );
}

function notOne(container: Container, name: string, headers: number): PlanFinding {
  return {
    source: placeOfPort(container, name, "test", "header"),
    message: `Test traffic of port ${shown(name)} of ${container.subject.words} has ${counted(headers, "header")}; Service Connect looks at one.`,
    help: 'Write one, like `header: { "X-Test": "green" }`.',
  };
}

function unused(container: Container, name: string): PlanFinding {
  return {
    source: placeOfPort(container, name, "test"),
    message: `Port ${shown(name)} of ${container.subject.words} has \`test\` traffic, and no deployment shifts its requests by Service Connect.`,
    help: "Set `deployment` to blueGreen(), canary() or linear() of a service that others call by Service Connect, or remove it: routes have a `test` of their own.",
  };
}
