import type { DocumentContext } from "../../document.ts";
import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import type { TargetGroup } from "../../surroundings.ts";
import { listed } from "../../words.ts";
import { isKnown } from "../../unknown.ts";
import { networkModeOf, reportBeside, taskBeside } from "../beside.ts";
import { nameOf } from "../place.ts";
import { containerNamed } from "../schema/container-lookup.ts";
import { ecsApi } from "../source.ts";
import { balancedContainers } from "./balanced.ts";

const SOURCE = ecsApi("API_LoadBalancer.html", "2026-11-30");

type Service = Subjects["service"];

/** How a service goes with the target groups of its template, sorted by code. */
export const TARGET_GROUPS: readonly Rule[] = [
  defineRule({
    code: "networking/lb-health-check-port-dynamic",
    severity: "warning",
    on: "service",
    about: "loadBalancers",
    summary: "A load balancer checks a container with a dynamic host port at the port that requests go to.",
    source: SOURCE,
    check(service, report, context) {
      for (const [group, index] of groupsOf(context)) {
        if (isFixed(group) && isDynamic(service, index, group, context))
          report(checkedElsewhere(service, group, index));
      }
    },
  }),

  defineRule({
    code: "networking/lb-listener-dependency",
    severity: "warning",
    on: "service",
    about: "loadBalancers",
    summary: "A service is made after the listener that forwards to its target group.",
    source: SOURCE,
    check(service, report, context) {
      for (const [group, index] of groupsOf(context)) {
        if (!group.isAwaited) report(notAwaited(service, group, index));
      }
    },
  }),

  defineRule({
    code: "networking/lb-target-type",
    severity: "error",
    on: "service",
    about: "loadBalancers",
    summary: "A target group takes addresses of tasks that have some, and instances for all others.",
    source: SOURCE,
    check(service, report, context) {
      const task = taskBeside(context);
      const mode = task === undefined ? undefined : networkModeOf(task.value);
      if (task === undefined || mode === undefined) return;
      for (const [group, index] of groupsOf(context)) {
        const type = group.targetType ?? "instance";
        if (type === (mode === "awsvpc" ? "instance" : "ip"))
          reportBeside(report, group.isGuess === true ? group : task, wrongType(service, group, index, type, mode));
      }
    },
  }),
];

function groupsOf(context: DocumentContext | undefined): readonly (readonly [TargetGroup, number])[] {
  const groups = context?.surroundings?.targetGroups?.() ?? [];
  return groups.flatMap((group, index) => (group === undefined ? [] : [[group, index] as const]));
}

function wrongType(service: Service, group: TargetGroup, index: number, type: string, mode: string): Finding {
  const wanted = type === "ip" ? "instance" : "ip";
  const said =
    group.targetType === undefined ? "says no target type, which is instance" : `has the target type ${type}`;
  return {
    at: place(index),
    message: `${subject(service)} uses target group "${group.name}", which ${said}; its task has the network mode ${mode}. AWS answers: "The provided target group has target type ${type}, which is incompatible with the ${mode} network mode specified in the task definition."`,
    help: `Set \`TargetType\` of "${group.name}" to ${wanted}.`,
  };
}

function notAwaited(service: Service, { forwarders = [], name }: TargetGroup, index: number): Finding {
  if (forwarders.length === 0) {
    return {
      at: place(index),
      message: `${subject(service)} uses target group "${name}", to which no listener of the template forwards; ECS does not take a target group without a load balancer.`,
      help: `Forward to "${name}" in a listener or a listener rule, and let the service depend on it.`,
    };
  }
  const listeners = listed(forwarders.map((forwarder) => `"${forwarder}"`));
  return {
    at: place(index),
    message: `${subject(service)} uses target group "${name}" and may be made before ${listeners}, which forwards to it. AWS answers: "The target group does not have an associated load balancer."`,
    help: `Add \`DependsOn: ${forwarders[0]}\` to the service.`,
  };
}

/** True for a port that health checks go to wherever requests go. */
function isFixed({ healthCheckPort: port }: TargetGroup): boolean {
  return isKnown(port) && /^\d+$/.test(port);
}

/** True where the container's host port is another with each task, and no port of the task is the one that is checked. */
function isDynamic(service: Service, index: number, group: TargetGroup, context: DocumentContext | undefined): boolean {
  const task = taskBeside(context)?.value;
  const balanced = balancedContainers(service).find(({ nameAt }) => nameAt[1] === index);
  if (task === undefined || balanced?.name === undefined || networkModeOf(task) !== "bridge") return false;
  const container = containerNamed(task, balanced.name);
  const mappings = isKnown(container) ? container.portMappings : undefined;
  if (!isKnown(mappings) || !isKnown(task.containerDefinitions)) return false;
  const own = mappings.find((mapping) => isKnown(mapping) && mapping.containerPort === balanced.port);
  const isOpen = isKnown(own) && (own.hostPort === undefined || own.hostPort === 0);
  return isOpen && !task.containerDefinitions.some((other) => mayPublish(other, Number(group.healthCheckPort)));
}

type Container = NonNullable<Exclude<Subjects["taskDefinition"]["containerDefinitions"], symbol>>[number];

function mayPublish(container: Container, port: number): boolean {
  if (!isKnown(container)) return true;
  if (container.portMappings === undefined) return false;
  if (!isKnown(container.portMappings)) return true;
  return container.portMappings.some(
    (mapping) => !isKnown(mapping) || mapping.hostPort === port || typeof mapping.hostPort === "symbol",
  );
}

function checkedElsewhere(service: Service, { healthCheckPort, name }: TargetGroup, index: number): Finding {
  return {
    at: place(index),
    message: `Target group "${name}" checks port ${String(healthCheckPort)}, but the host port of ${nameOf("service", service)} is another with each task, so that no task is ever healthy.`,
    help: `Set \`HealthCheckPort\` of "${name}" to traffic-port, or remove it.`,
  };
}

function place(index: number) {
  return ["loadBalancers", index, "targetGroupArn"];
}

function subject(service: Service): string {
  const name = nameOf("service", service);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
