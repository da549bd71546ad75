import { defineRule, type Finding, type Report, type Subjects } from "../../rule.ts";
import type { Neighbour } from "../../surroundings.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { nearest } from "../../words.ts";
import { reportBeside, taskBeside } from "../beside.ts";
import { containerNamed, otherContainerNames } from "../schema/container-lookup.ts";
import { ecsApi } from "../source.ts";

type Run = Subjects["runTask"];

const MOST = 10;

export const runTask = defineRule({
  code: "ops/run-task",
  severity: "error",
  on: "runTask",
  summary: "What RunTask starts says all that ECS needs to start it.",
  source: ecsApi("API_RunTask.html", "2026-11-30"),
  check(run, report, context) {
    const task = taskBeside(context);
    if (run.networkConfiguration === undefined) checkNetwork(run, task, report);
    if (isKnown(run.count) && (run.count < 1 || run.count > MOST)) report(wrongCount(run.count));
    const isOnInstances = run.launchType === "EC2" || run.launchType === "EXTERNAL";
    if (isOnInstances && run.platformVersion !== undefined) report(versionOfInstances());
    checkNames(run, report);
    if (task !== undefined) checkOverrides(run, task, report);
  },
});

type Task = Neighbour<"taskDefinition">;

function checkNetwork({ launchType }: Run, task: Task | undefined, report: Report): void {
  if (launchType === "FARGATE") report(noNetwork("the launch type FARGATE"));
  else if (task?.value.networkMode === "awsvpc")
    reportBeside(report, task, noNetwork(`task definition "${task.name}" with the network mode awsvpc`));
}

function noNetwork(cause: string): Finding {
  return {
    at: [],
    isAbsence: true,
    message: say`The run has ${cause} and no ${property("networkConfiguration")}. AWS answers: "Network Configuration must be provided when networkMode 'awsvpc' is specified."`,
    help: say`Name subnets in ${property("networkConfiguration.awsvpcConfiguration", 2)}.`,
  };
}

function wrongCount(count: number): Finding {
  return {
    at: ["count"],
    message: `The run starts ${count} tasks; ECS starts 1 to ${MOST} in one call.`,
    help: say`Set ${property("count")} to a number from 1 to ${MOST}.`,
  };
}

function versionOfInstances(): Finding {
  const at = ["platformVersion"];
  return {
    at,
    message: say`The run is on instances and has a ${property(at)}, which only Fargate has.`,
    help: say`Remove ${property(at)}.`,
    fix: { title: "Remove the platform version", edits: [{ op: "remove", at }] },
  };
}

function checkNames({ overrides }: Run, report: Report): void {
  const containers = isKnown(overrides) ? overrides.containerOverrides : undefined;
  if (!isKnown(containers)) return;
  containers.forEach((container, index) => {
    if (isKnown(container) && container.name === undefined && Object.keys(container).length > 0) report(unnamed(index));
  });
}

function unnamed(index: number): Finding {
  const at = ["overrides", "containerOverrides", index];
  return {
    at,
    message: `Override #${index + 1} of the run names no container, and ECS overrides one by its name.`,
    help: say`Set ${property([...at, "name"])} to the name of a container of the task definition.`,
  };
}

function checkOverrides({ overrides }: Run, task: Task, report: Report): void {
  const containers = isKnown(overrides) ? overrides.containerOverrides : undefined;
  if (!isKnown(containers)) return;
  containers.forEach((container, index) => {
    const name = isKnown(container) ? container.name : undefined;
    if (isKnown(name) && containerNamed(task.value, name) === undefined)
      reportBeside(report, task, noContainer(name, index, task));
  });
}

function noContainer(name: string, index: number, { name: task, value }: Task): Finding {
  const at = ["overrides", "containerOverrides", index, "name"];
  const meant = nearest(name, otherContainerNames(value, name));
  return {
    at,
    message: `The run overrides container "${name}", which task definition "${task}" does not have. AWS answers: "Override for container named ${name} is not a container in the TaskDefinition."`,
    help:
      meant === undefined ? say`Set ${property(at)} to the name of one of its containers.` : `Did you mean "${meant}"?`,
  };
}
