import { defineRule, type Finding } from "../../rule.ts";
import { cpuUnits, fargateSizes, memoryMib } from "../../task-size.ts";
import { listed } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { numberAt } from "../template-balancers.ts";
import { knownAt, resourceNamed, resourcesOf, referenced, type TemplateResource } from "../template-resources.ts";
import { containersOf } from "../template-services.ts";

/** What a task definition of one's own says instead. */
const OWN_TASK = ["PrimaryContainer", "ExecutionRoleArn", "TaskRoleArn", "Cpu", "Memory", "CpuArchitecture"] as const;

/** The container that requests go to, by its name. */
const MAIN = "Main";

export const expressService = defineRule({
  code: "deploy/express-service",
  severity: "warning",
  on: "template",
  summary: "An express service has a size of Fargate, a path to be asked at and a number of tasks that may grow.",
  source: ecsApi("API_CreateExpressGatewayService.html", "2026-11-30"),
  check(template, report) {
    for (const service of resourcesOf(template, "AWS::ECS::ExpressGatewayService")) {
      const faults = [pathFault(service), scalingFault(service), sizeFault(service), taskFault(service)];
      for (const fault of faults) if (fault !== undefined) report(fault);
      const task = resourceNamed(
        template,
        referenced(service.properties["TaskDefinitionArn"]),
        "AWS::ECS::TaskDefinition",
      );
      if (task !== undefined && hasNoMain(task)) report(mainless(service, task));
    }
  },
});

function pathFault({ at, id, properties }: TemplateResource): Finding | undefined {
  const path = knownAt(properties, "HealthCheckPath");
  if (typeof path !== "string" || path.startsWith("/")) return undefined;
  return {
    at: [...at, "HealthCheckPath"],
    message: `${id} is asked for its health at "${path}"; a path begins with /.`,
    help: `Set \`HealthCheckPath\` to "/${path}".`,
  };
}

function scalingFault({ at, id, properties }: TemplateResource): Finding | undefined {
  const least = numberAt(properties, "ScalingTarget.MinTaskCount");
  const most = numberAt(properties, "ScalingTarget.MaxTaskCount");
  if (least === undefined || most === undefined || least <= most) return undefined;
  return {
    at: [...at, "ScalingTarget", "MinTaskCount"],
    message: `${id} has at least ${least} tasks and at most ${most}.`,
    help: `Set \`MaxTaskCount\` to ${least} or more.`,
  };
}

function sizeFault({ at, id, properties }: TemplateResource): Finding | undefined {
  const [cpu, memory] = [textAt(properties, "Cpu"), textAt(properties, "Memory")];
  const [units, mib] = [
    cpu === undefined ? undefined : cpuUnits(cpu),
    memory === undefined ? undefined : memoryMib(memory),
  ];
  const offered = units === undefined ? undefined : fargateSizes("linux").get(units);
  if (units === undefined || mib === undefined || offered?.includes(mib) === true) return undefined;
  return {
    at: [...at, "Cpu"],
    message: `${id} has the size ${units}/${mib}, which Fargate does not have.`,
    help:
      offered === undefined
        ? "Set `Cpu` to one of 256 to 32768."
        : `With ${units}, set \`Memory\` to ${listed(offered.slice(0, 8))}.`,
  };
}

function textAt(properties: unknown, place: string): string | undefined {
  const value = knownAt(properties, place);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function taskFault({ at, id, properties }: TemplateResource): Finding | undefined {
  if (properties["TaskDefinitionArn"] === undefined) return undefined;
  const both = OWN_TASK.filter((name) => properties[name] !== undefined);
  const [first] = both;
  if (first === undefined) return undefined;
  return {
    at: [...at, first],
    message: `${id} names a task definition and says ${listed(both, "and")} itself; ECS takes that from the one or the other.`,
    help: `Remove ${listed(both, "and")}, or \`TaskDefinitionArn\`.`,
  };
}

function hasNoMain(task: TemplateResource): boolean {
  const containers = containersOf(task);
  return (
    containers.length > 0 &&
    containers.every(({ container }) => typeof container["Name"] === "string" && container["Name"] !== MAIN)
  );
}

function mainless({ at, id }: TemplateResource, task: TemplateResource): Finding {
  return {
    at: [...at, "TaskDefinitionArn"],
    message: `${id} sends requests to the container ${MAIN}, which ${task.id} has not.`,
    help: `Name the container of ${task.id} that answers "${MAIN}", and give it one port with a name.`,
  };
}
