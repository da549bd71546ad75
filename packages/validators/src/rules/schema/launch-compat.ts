import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { say, taskProperty } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { networkModeOf, reportBeside, taskBeside } from "../beside.ts";
import { isFargateService, isFargateTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { ecsApi } from "../source.ts";

type Service = Subjects["service"];
type Task = Subjects["taskDefinition"];

/** Where a service runs its task and where the task can run, sorted by code. */
export const LAUNCH_COMPAT: readonly Rule[] = [
  defineRule({
    code: "schema/launch-type-compat",
    severity: "error",
    on: "service",
    summary: "A service runs its task where the task can run.",
    source: ecsApi("API_CreateService.html", "2026-11-30"),
    check(service, report, context) {
      if (!isKnown(service.launchType) && !isFargateService(service)) return;
      const task = taskBeside(context);
      const fault = task === undefined ? undefined : faultOf(service, task.value);
      if (task !== undefined && fault !== undefined) reportBeside(report, task, unfit(service, task.name, fault));
    },
  }),

  defineRule({
    code: "schema/requires-compatibilities-missing",
    severity: "warning",
    on: "service",
    summary: "A task definition that a service runs on Fargate says so, and is checked when it is registered.",
    source: ecsApi("API_RegisterTaskDefinition.html", "2026-11-30"),
    check(service, report, context) {
      if (!isFargateService(service)) return;
      const task = taskBeside(context);
      if (task === undefined || task.value.requiresCompatibilities !== undefined) return;
      if (faultOf(service, task.value) === undefined) report(unsaid(service, task.name));
    },
  }),
];

/** Why the task cannot run where the service starts it; undefined where it can, or where that is not certain. */
function faultOf(service: Service, task: Task): string | undefined {
  if (service.launchType === "EXTERNAL")
    return task.networkMode === "awsvpc" ? "has the network mode awsvpc" : undefined;
  // What says that it runs on Fargate is told by the rules on tasks.
  if (!isFargateService(service) || isFargateTask(task)) return undefined;
  if (task.requiresCompatibilities !== undefined && !isKnown(task.requiresCompatibilities)) return undefined;
  const mode = networkModeOf(task);
  if (mode !== undefined && mode !== "awsvpc") return `has the network mode ${mode}`;
  if (mode === "awsvpc" && (task.cpu === undefined || task.memory === undefined)) return "has no size of its own";
  return undefined;
}

function unfit(service: Service, task: string, fault: string): Finding {
  const type = service.launchType === "EXTERNAL" ? "EXTERNAL" : "FARGATE";
  return {
    at: service.launchType === undefined ? ["capacityProviderStrategy"] : ["launchType"],
    message: `${capitalized(nameOf("service", service))} runs on ${type}, but task definition "${task}" ${fault}. AWS answers: "Task definition does not support launch_type ${type}."`,
    help:
      type === "EXTERNAL"
        ? say`Set ${taskProperty("networkMode")} of the task to "bridge", "host" or "none".`
        : say`Set ${taskProperty("networkMode")} of the task to "awsvpc", give it ${taskProperty("cpu")} and ${taskProperty("memory")}, and set its ${taskProperty("requiresCompatibilities")} to ["FARGATE"].`,
  };
}

function unsaid(service: Service, task: string): Finding {
  return {
    at: service.launchType === undefined ? ["capacityProviderStrategy"] : ["launchType"],
    message: say`${capitalized(nameOf("service", service))} runs on Fargate, but task definition "${task}" has no ${taskProperty("requiresCompatibilities")}: ECS notices only when the service is made what Fargate does not take.`,
    help: say`Set ${taskProperty("requiresCompatibilities")} of the task to ["FARGATE"].`,
  };
}
