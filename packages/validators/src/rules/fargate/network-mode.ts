import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isUnknown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { isFargateTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { property, say, title } from "../../text.ts";

export const networkMode = defineRule({
  code: "fargate/network-mode",
  severity: "error",
  on: "taskDefinition",
  summary: "A Fargate task uses the network mode awsvpc.",
  source: ecsGuide("fargate-tasks-services.html"),
  check(task, report) {
    if (!isFargateTask(task) || isUnknown(task.networkMode) || task.networkMode === "awsvpc") return;
    report(otherNetworkMode(task, task.networkMode));
  },
});

function otherNetworkMode(task: Subjects["taskDefinition"], mode: string | undefined): Finding {
  const used = mode === undefined ? "names no network mode, which means bridge" : `uses the network mode ${mode}`;
  return {
    at: mode === undefined ? [] : ["networkMode"],
    message: `${capitalized(nameOf("taskDefinition", task))} ${used}; Fargate supports awsvpc.`,
    help: say`Set ${property("networkMode")} to "awsvpc".`,
    fix: {
      title: title`Set ${property("networkMode")} to awsvpc`,
      edits: [{ op: "set", at: ["networkMode"], value: "awsvpc" }],
    },
  };
}
