import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { taskBeside } from "../beside.ts";

type Target = Subjects["ecsTarget"];

const MOST = 10;

export const scheduledTaskTarget = defineRule({
  code: "ops/scheduled-task-target",
  severity: "error",
  on: "ecsTarget",
  summary: "What EventBridge starts says all that ECS needs to start it.",
  source: {
    url: "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html",
    checked: "2026-11-30",
  },
  check(target, report, context) {
    if (target.networkConfiguration === undefined) {
      const task = taskBeside(context);
      if (target.launchType === "FARGATE") report(noNetwork("the launch type FARGATE"));
      else if (task?.value.networkMode === "awsvpc")
        report(noNetwork(`task definition "${task.name}" with the network mode awsvpc`));
    }
    if (isKnown(target.taskCount) && (target.taskCount < 1 || target.taskCount > MOST))
      report(wrongCount(target.taskCount));
    if (isOnInstances(target) && target.platformVersion !== undefined) report(versionOfInstances());
  },
});

/** Without a launch type, the cluster's default capacity may be Fargate. */
function isOnInstances({ launchType }: Target): boolean {
  return launchType === "EC2" || launchType === "EXTERNAL";
}

function noNetwork(cause: string): Finding {
  return {
    at: [],
    message: say`The target has ${cause} and no ${property("networkConfiguration")}. AWS answers: "Parameter NetworkConfiguration must be specified for target when launch type is FARGATE."`,
    help: say`Name subnets in ${property("networkConfiguration")}.`,
  };
}

function wrongCount(count: number): Finding {
  return {
    at: ["taskCount"],
    message: `The target starts ${count} tasks; EventBridge starts 1 to ${MOST} at a time.`,
    help: say`Set ${property("taskCount")} to a number from 1 to ${MOST}.`,
  };
}

function versionOfInstances(): Finding {
  const at = ["platformVersion"];
  return {
    at,
    message: say`The target runs on instances and has a ${property(at)}, which only Fargate has.`,
    help: say`Remove ${property(at)}.`,
    fix: { title: "Remove the platform version", edits: [{ op: "remove", at }] },
  };
}
