import type { Path } from "../path.ts";
import type { ContainerSubject, Subjects } from "../rule.ts";
import { isStandIn } from "../placeholder.ts";
import { isKnown, isUnknown } from "../unknown.ts";
import { hasAny, isObject, type Kind } from "./kind.ts";

/** Elastic Beanstalk's file of containers, to which it adds the family and volumes for logs before ECS sees it. */
const DOCKERRUN = "AWSEBDockerrunVersion";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
export const taskDefinition: Kind<"taskDefinition"> = {
  noun: "task",
  nameProperty: "family",
  isLeading: true,
  resource: { type: "AWS::ECS::TaskDefinition", filledIn: "family" },
  file: {
    words: [
      "containerDefinitions",
      "ContainerDefinitions",
      "requiresCompatibilities",
      "executionRoleArn",
      "networkMode",
    ],
    ownProperty: "containerDefinitions",
    answeredAs: "taskDefinition",
    foreignProperty: DOCKERRUN,
    recognizes: (value) => hasContainers(value) && !(DOCKERRUN in value),
  },
  parts: { subject: "container", each: eachContainer },
};

function hasContainers(value: Readonly<Record<string, unknown>>): boolean {
  const containers = value["containerDefinitions"];
  if (Array.isArray(containers) || isStandIn(containers)) return true;
  if (Array.isArray(value["ContainerDefinitions"]) && ("Family" in value || "family" in value)) return true;
  return typeof value["family"] === "string" && (containers === undefined ? isTask(value) : isObject(containers));
}

/** Without containers, what only tasks have tells it from another program's family. */
function isTask(value: Readonly<Record<string, unknown>>): boolean {
  return hasAny(value, OWN) && [...OWN, "cpu", "memory"].filter((name) => name in value).length >= 2;
}

const OWN = ["networkMode", "requiresCompatibilities", "executionRoleArn", "taskRoleArn", "runtimePlatform"];

function eachContainer(task: Subjects["taskDefinition"], visit: (container: ContainerSubject, at: Path) => void): void {
  if (!isKnown(task.containerDefinitions)) return;
  task.containerDefinitions.forEach((container, index) => {
    if (isUnknown(container)) return;
    visit({ container, task, label: containerLabel(container, index) }, ["containerDefinitions", index]);
  });
}

/** How messages name a container: `"web"`, or `#2` where it has no readable name. */
function containerLabel(container: ContainerSubject["container"], index: number): string {
  return isKnown(container.name) && container.name !== "" ? `"${container.name}"` : `#${index + 1}`;
}
