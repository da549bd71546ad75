import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { clusterProperty, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { inFiles } from "../in-files.ts";
import { nameOf, valueAt } from "../place.ts";
import { EXEC_LOGGING } from "./exec-logging.ts";

const LOGGING = ["configuration", "executeCommandConfiguration", "logging"];

/** Of a cluster that leaves sessions to the logs of containers, a service whose containers have none. */
export const execWithoutLog = inFiles(
  defineRule({
    ...EXEC_LOGGING,
    on: "service",
    about: "enableExecuteCommand",
    check(service, report, context) {
      if (service.enableExecuteCommand !== true) return;
      const cluster = context?.surroundings?.cluster?.();
      const task =
        cluster !== undefined && valueAt(cluster.value, LOGGING) === "DEFAULT" ? taskBeside(context) : undefined;
      if (task !== undefined && hasNoLog(task.value)) reportBeside(report, task, unrecorded(service, task.name));
    },
  }),
);

function hasNoLog({ containerDefinitions: containers }: Subjects["taskDefinition"]): boolean {
  if (!isKnown(containers) || containers.length === 0) return false;
  return containers.every((container) => {
    if (!isKnown(container)) return false;
    const log = container.logConfiguration;
    return log === undefined || (isKnown(log) && isKnown(log.logDriver) && log.logDriver !== "awslogs");
  });
}

function unrecorded(service: Subjects["service"], task: string): Finding {
  return {
    at: ["enableExecuteCommand"],
    message: `${capitalized(nameOf("service", service))} has ECS Exec, its cluster keeps sessions in the logs of containers, and no container of task definition "${task}" has one of awslogs.`,
    help: say`Set ${clusterProperty(LOGGING.join("."))} of the cluster to OVERRIDE with a log group, or let a container log by awslogs.`,
  };
}
