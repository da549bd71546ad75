import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { capitalized, shown } from "../../words.ts";
import { nameOf } from "../place.ts";
import { ecsApi } from "../source.ts";
import { containerNamed } from "./container-lookup.ts";

type Task = Subjects["taskDefinition"];

export const proxyConfiguration = defineRule({
  code: "schema/proxy-configuration",
  severity: "error",
  on: "taskDefinition",
  about: "proxyConfiguration",
  summary: "An App Mesh proxy is a container of a task with its own network, and is told its ports.",
  source: ecsApi("API_ProxyConfiguration.html"),
  check(task, report) {
    const { proxyConfiguration: proxy, networkMode } = task;
    if (!isKnown(proxy)) return;
    if (!isUnknown(networkMode) && networkMode !== "awsvpc") report(withoutNetwork(task));
    const { containerName, properties } = proxy;
    if (isKnown(containerName) && containerName !== "" && containerNamed(task, containerName) === undefined) {
      report(withoutContainer(task, containerName));
    }
    const missing = missingFrom(properties);
    if (missing !== undefined) report(withoutProperty(task, missing));
  },
});

const NEEDED: readonly (readonly string[])[] = [
  ["ProxyIngressPort"],
  ["ProxyEgressPort"],
  ["AppPorts"],
  ["EgressIgnoredIPs"],
  ["IgnoredUID", "IgnoredGID"],
];

type Properties = Exclude<Exclude<Task["proxyConfiguration"], symbol | undefined>["properties"], undefined>;

/** The first that is needed and certainly not there. */
function missingFrom(properties: Properties | undefined): string | undefined {
  if (isUnknown(properties)) return undefined;
  const names = new Set<unknown>();
  for (const pair of properties ?? []) {
    if (!isKnown(pair) || isUnknown(pair.name)) return undefined;
    names.add(pair.name);
  }
  return NEEDED.find((some) => !some.some((name) => names.has(name)))?.join(" or ");
}

function withoutNetwork(task: Task): Finding {
  return {
    at: ["proxyConfiguration"],
    isAbsence: task.networkMode === undefined,
    message: `${capitalized(nameOf("taskDefinition", task))} has an App Mesh proxy and no network of its own. AWS answers: "APPMESH proxy configuration is only supported in networkMode=awsvpc".`,
    help: say`Set ${property("networkMode")} to "awsvpc", or remove ${property("proxyConfiguration")}: AWS has ended App Mesh.`,
  };
}

function withoutContainer(task: Task, name: string): Finding {
  return {
    at: ["proxyConfiguration", "containerName"],
    message: `${capitalized(nameOf("taskDefinition", task))} has ${shown(name)} as its App Mesh proxy and no such container. AWS answers: "Proxy container [${name}] does not exist".`,
    help: "Name a container of the task.",
  };
}

function withoutProperty(task: Task, missing: string): Finding {
  return {
    at: ["proxyConfiguration"],
    message: `${capitalized(nameOf("taskDefinition", task))} has an App Mesh proxy without ${missing}; ECS refuses it.`,
    help: say`Add ${missing} to ${property("proxyConfiguration.properties")}.`,
  };
}
