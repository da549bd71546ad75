import type { ContainerDefinition } from "../../documents/index.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import type { Neighbour } from "../../surroundings.ts";
import { property, say, taskProperty } from "../../text.ts";
import { isKnown, type Read } from "../../unknown.ts";
import { nearest } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { nameOf } from "../place.ts";
import { containerNamed, otherContainerNames } from "../schema/container-lookup.ts";
import { ecsApi } from "../source.ts";
import { balancedContainers, balancedTarget, type Balanced } from "./balanced.ts";

type Task = Neighbour<"taskDefinition">;

const UNKNOWN_CONTAINER = {
  code: "networking/lb-container-unknown",
  severity: "error",
  summary: "A load balancer sends requests to a container that the task has.",
  source: ecsApi("API_LoadBalancer.html", "2026-11-30"),
} as const;

const UNKNOWN_PORT = {
  code: "networking/lb-port-unknown",
  severity: "error",
  summary: "A load balancer sends requests to a port that the container maps.",
  source: ecsApi("API_LoadBalancer.html", "2026-11-30"),
} as const;

export const lbContainerUnknown = defineRule({
  ...UNKNOWN_CONTAINER,
  on: "service",
  about: "loadBalancers",
  check(service, report, context) {
    const task = taskBeside(context);
    if (task !== undefined) checkContainers(balancedContainers(service), task, nameOf("service", service), report);
  },
});

export const appSpecContainerUnknown = defineRule({
  ...UNKNOWN_CONTAINER,
  on: "appSpec",
  about: "Resources",
  check(appSpec, report, context) {
    const task = taskBeside(context);
    if (task !== undefined) checkContainers(balancedTarget(appSpec), task, "the deployment", report);
  },
});

export const lbPortUnknown = defineRule({
  ...UNKNOWN_PORT,
  on: "service",
  about: "loadBalancers",
  check(service, report, context) {
    const task = taskBeside(context);
    if (task !== undefined) checkPorts(balancedContainers(service), task, nameOf("service", service), report);
  },
});

export const appSpecPortUnknown = defineRule({
  ...UNKNOWN_PORT,
  on: "appSpec",
  about: "Resources",
  check(appSpec, report, context) {
    const task = taskBeside(context);
    if (task !== undefined) checkPorts(balancedTarget(appSpec), task, "the deployment", report);
  },
});

function checkContainers(balanced: readonly Balanced[], task: Task, who: string, report: Report): void {
  for (const { name, nameAt } of balanced) {
    if (name !== undefined && containerNamed(task.value, name) === undefined)
      reportBeside(report, task, noContainer(name, nameAt, task, who));
  }
}

function noContainer(name: string, at: Path, task: Task, who: string): Finding {
  const meant = nearest(name, otherContainerNames(task.value, undefined));
  return {
    at,
    message: `${capital(who)} sends requests to container "${name}", which task definition "${task.name}" does not have. AWS answers: "The container ${name} does not exist in the task definition."`,
    help: meant === undefined ? say`Name a container of the task in ${property(at)}.` : `Did you mean "${meant}"?`,
  };
}

function checkPorts(balanced: readonly Balanced[], task: Task, who: string, report: Report): void {
  for (const { name, port, portAt } of balanced) {
    const container = name === undefined ? undefined : containerNamed(task.value, name);
    if (name === undefined || port === undefined || !isKnown(container) || mayMap(container, port)) continue;
    reportBeside(report, task, noPort(name, port, portAt, container, who));
  }
}

/** False where every port that the container maps is known, and none is this one. */
function mayMap({ portMappings: mappings }: Read<ContainerDefinition>, port: number): boolean {
  if (mappings === undefined) return false;
  if (!isKnown(mappings)) return true;
  return mappings.some((mapping) => {
    if (!isKnown(mapping) || mapping.containerPortRange !== undefined) return true;
    return mapping.containerPort === port || (mapping.containerPort !== undefined && !isKnown(mapping.containerPort));
  });
}

function noPort(name: string, port: number, at: Path, container: Read<ContainerDefinition>, who: string): Finding {
  const mapped = portsOf(container);
  const others = mapped.length === 0 ? "no port" : mapped.join(", ");
  return {
    at,
    message: `${capital(who)} sends requests to port ${port} of container "${name}", which maps ${others}. AWS answers: "The container ${name} did not have a container port ${port} defined."`,
    help: say`Set ${property(at)} to a port that the container maps, or map port ${port} in its ${taskProperty("containerDefinitions.0.portMappings")}.`,
  };
}

function portsOf({ portMappings: mappings }: Read<ContainerDefinition>): readonly number[] {
  if (!isKnown(mappings)) return [];
  return mappings.flatMap((mapping) =>
    isKnown(mapping) && isKnown(mapping.containerPort) ? [mapping.containerPort] : [],
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
