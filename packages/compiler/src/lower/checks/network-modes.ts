import { capitalized } from "@ecs-dsl/validators/words";
import { propertyName, sourceOf, type Noun } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import { isFileSystem } from "../resources/file-system/outputs.ts";
import { hasInterfaces } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const networkMode = definePlanRule({
  code: "config/network-mode",
  severity: "error",
  on: "ecsService",
  summary: "Ways that are open for one workload lead to tasks with network interfaces of their own.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
    checked: "2026-11-29",
  },
  check(workload, report, app) {
    // On Fargate it is the network mode itself that ECS refuses.
    if (hasInterfaces(workload) || workload.runsOn === "external" || workload.runsOn === "fargate") return;
    const { subject, props } = workload;
    for (const way of waysOf(workload)) report(ofInstances(subject, way, props.networkMode ?? ""));
    for (const client of clientsAndServers(workload, app)) report(connected(subject, client, props.networkMode ?? ""));
  },
});

type Path = readonly (string | number)[];

/** What would open a way for this workload alone. */
export function waysOf({ props }: WorkloadPlan & { readonly props: { readonly allowFrom?: object } }): readonly Path[] {
  const files = Object.entries(props.volumes ?? {}).filter(
    ([, volume]) => volume !== undefined && isFileSystem(volume),
  );
  return [
    ...(props.securityGroups === undefined ? [] : [["securityGroups"]]),
    ...(props.connections === undefined ? [] : [["connections"]]),
    ...(props.allowFrom === undefined ? [] : [["allowFrom"]]),
    ...files.map(([name]) => ["volumes", name]),
  ];
}

/** Who is reached by an address of Service Connect, or reaches it so. */
export function clientsAndServers(workload: WorkloadPlan, { connections, workloads }: AppPlan): readonly string[] {
  const called = [...connections.of(workload.name), ...connections.toExisting(workload.name)];
  const servers = called.map(({ server }) => server.subject.words);
  const clients = workloads
    .filter((other) => connections.of(other.name).some(({ server }) => server === workload))
    .map(({ subject }) => subject.words);
  return Array.from(new Set([...servers, ...clients]));
}

function ofInstances(subject: Noun, path: Path, mode: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} has ${propertyName(path)} and the network mode ${mode}: its tasks have the security group that all instances share, and no way can be opened for them alone.`,
    help: "Remove `networkMode`, so that its tasks have network interfaces of their own.",
  };
}

function connected(subject: Noun, other: string, mode: string): PlanFinding {
  return {
    source: sourceOf(subject, ["networkMode"]),
    message: `${capitalized(subject.words)} has the network mode ${mode}, and ${other} and it talk by an address: no way can be opened for them alone.`,
    help: "Remove `networkMode`, so that its tasks have network interfaces of their own.",
  };
}
