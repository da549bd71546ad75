import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
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
    isAbsence: mode === undefined,
    message: `${capitalized(nameOf("taskDefinition", task))} ${used}; Fargate supports awsvpc.`,
    help: say`Set ${property("networkMode")} to "awsvpc".`,
    ...(fitsAwsvpc(task)
      ? {
          fix: {
            title: title`Set ${property("networkMode")} to awsvpc`,
            edits: [{ op: "set", at: ["networkMode"], value: "awsvpc" }],
          },
        }
      : {}),
  };
}

/** True when no container has what awsvpc refuses: links, or another port of the host than its own. */
function fitsAwsvpc({ containerDefinitions: containers }: Subjects["taskDefinition"]): boolean {
  if (!isKnown(containers)) return containers === undefined;
  return containers.every((container) => isKnown(container) && !hasLinks(container) && hasOwnPorts(container));
}

type Container = Subjects["container"]["container"];

function hasLinks({ links }: Container): boolean {
  return links !== undefined && !(isKnown(links) && links.length === 0);
}

function hasOwnPorts({ portMappings }: Container): boolean {
  if (!isKnown(portMappings)) return portMappings === undefined;
  return portMappings.every(
    (port) => isKnown(port) && (port.hostPort === undefined || port.hostPort === port.containerPort),
  );
}
