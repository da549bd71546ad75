import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { property, say, taskProperty, title } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { networkModeOf, reportBeside, taskBeside } from "../beside.ts";
import { isFargateService, runsOnInstances } from "../launch.ts";
import { inFiles } from "../in-files.ts";
import { nameOf } from "../place.ts";
import { ecsApi } from "../source.ts";

type Service = Subjects["service"];
type Task = Subjects["taskDefinition"];

/** What the network of a task asks of the service that runs it, sorted by code. */
export const TASK_NETWORK: readonly Rule[] = [
  defineRule({
    code: "networking/network-configuration-forbidden",
    severity: "error",
    on: "service",
    about: "networkConfiguration",
    summary: "Only a service of tasks with network interfaces of their own says where those are.",
    source: ecsApi("API_CreateService.html", "2026-11-30"),
    check(service, report, context) {
      const task = taskBeside(context);
      const mode = task === undefined ? undefined : networkModeOf(task.value);
      if (task === undefined || mode === undefined || mode === "awsvpc") return;
      // Of Fargate it is the mode that is wrong.
      if (!saysWhere(service) || isFargateService(service)) return;
      reportBeside(report, task, forbidden(service, task.name, mode));
    },
  }),

  defineRule({
    code: "networking/network-configuration-required",
    severity: "error",
    on: "service",
    summary: "A service of tasks with network interfaces of their own says where those are.",
    source: ecsApi("API_CreateService.html", "2026-11-30"),
    check(service, report, context) {
      if (service.networkConfiguration !== undefined || isDeployedElsewhere(service)) return;
      const task = taskBeside(context);
      if (task?.value.networkMode === "awsvpc")
        reportBeside(report, task, required(service, `task definition "${task.name}" has the network mode awsvpc`));
      // A task there has no other mode, whichever it is.
      else if (service.launchType === "FARGATE") report(required(service, "its tasks run on Fargate"));
    },
  }),

  inFiles(
    defineRule({
      code: "networking/public-ip",
      severity: "info",
      on: "service",
      about: "networkConfiguration",
      summary: "Tasks have no public addresses.",
      source: ecsApi("API_AwsVpcConfiguration.html", "2026-11-30"),
      check(service, report) {
        const { networkConfiguration: network } = service;
        const vpc = isKnown(network) ? network.awsvpcConfiguration : undefined;
        // On instances there are none.
        if (isKnown(vpc) && vpc.assignPublicIp === "ENABLED" && !runsOnInstances(service)) report(PUBLIC);
      },
    }),
  ),

  defineRule({
    code: "networking/static-host-port-scaling",
    severity: "warning",
    on: "service",
    about: "desiredCount",
    summary: "Tasks of which several run leave the choice of host ports to ECS.",
    source: ecsApi("API_PortMapping.html", "2026-11-30"),
    check(service, report, context) {
      const task = taskBeside(context);
      const port = task === undefined ? undefined : hostPortOf(task.value);
      if (task === undefined || port === undefined || !isKnown(service.desiredCount) || service.desiredCount < 2)
        return;
      // Each machine outside AWS runs what it is there for.
      if (service.launchType !== "EXTERNAL" && !isSpread(service))
        report(oneEach(service, task.name, port, service.desiredCount));
    },
  }),
];

function saysWhere({ networkConfiguration: network }: Service): boolean {
  return isKnown(network) && network.awsvpcConfiguration !== undefined;
}

function isDeployedElsewhere({ deploymentController: controller }: Service): boolean {
  return (
    controller !== undefined && (!isKnown(controller) || controller.type === "EXTERNAL" || !isKnown(controller.type))
  );
}

function forbidden(service: Service, task: string, mode: string): Finding {
  const at = ["networkConfiguration"];
  return {
    at,
    message: say`${capitalized(nameOf("service", service))} has a ${property(at)}, but task definition "${task}" has the network mode ${mode}. AWS answers: "Network Configuration is not valid for the given networkMode of this task definition."`,
    help: say`Remove ${property(at)}.`,
    fix: { title: title`Remove ${property(at)}`, edits: [{ op: "remove", at }] },
  };
}

function required(service: Service, reason: string): Finding {
  return {
    at: [],
    isAbsence: true,
    message: say`${capitalized(nameOf("service", service))} has no ${property("networkConfiguration")}, but ${reason}. AWS answers: "Network Configuration must be provided when networkMode 'awsvpc' is specified."`,
    help: say`Name subnets in ${property("networkConfiguration.awsvpcConfiguration", 2)}.`,
  };
}

const PUBLIC_IP = "networkConfiguration.awsvpcConfiguration.assignPublicIp";

const PUBLIC: Finding = {
  at: PUBLIC_IP.split("."),
  message: say`${property(PUBLIC_IP)} gives every task a public address, which anybody may reach that its security groups let in.`,
  help: say`Run the tasks in subnets with a NAT gateway or VPC endpoints, and set ${property(PUBLIC_IP)} to "DISABLED".`,
};

/** A port of the instance that a task takes for itself; undefined where it takes none for certain. */
function hostPortOf(task: Task): number | undefined {
  const mode = networkModeOf(task);
  if (mode !== "bridge" && mode !== "host") return undefined;
  if (!isKnown(task.containerDefinitions)) return undefined;
  for (const container of task.containerDefinitions) {
    const mappings = isKnown(container) ? container.portMappings : undefined;
    if (!isKnown(mappings)) continue;
    for (const mapping of mappings) {
      const port = isKnown(mapping)
        ? (mapping.hostPort ?? (mode === "host" ? mapping.containerPort : undefined))
        : undefined;
      if (isKnown(port) && port !== 0) return port;
    }
  }
  return undefined;
}

/** True where no two of its tasks may run on one instance anyway, or where that cannot be told. */
function isSpread({ placementConstraints: constraints, schedulingStrategy: strategy }: Service): boolean {
  if (strategy === "DAEMON" || typeof strategy === "symbol") return true;
  if (constraints === undefined) return false;
  if (!isKnown(constraints)) return true;
  return constraints.some((constraint) => !isKnown(constraint) || constraint.type === "distinctInstance");
}

/** True unless a deployment certainly keeps all the tasks that there are. */
function mayStopFirst({ deploymentConfiguration: deployment }: Service, count: number): boolean {
  if (deployment === undefined) return false;
  if (!isKnown(deployment)) return true;
  const { minimumHealthyPercent: percent = 100 } = deployment;
  return !isKnown(percent) || Math.ceil((count * percent) / 100) < count;
}

function oneEach(service: Service, task: string, port: number, count: number): Finding {
  const keepsAll = !mayStopFirst(service, count);
  return {
    at: ["desiredCount"],
    message: `${capitalized(nameOf("service", service))} runs ${count} tasks, each of which takes port ${port} of its instance (task definition "${task}"): it needs as many instances${keepsAll ? ", and more of them while it is deployed" : ""}.`,
    help: say`Set ${taskProperty("containerDefinitions.0.portMappings.0.hostPort")} to 0, so that ECS chooses one, or say with the placement constraint "distinctInstance" that this is meant.`,
  };
}
