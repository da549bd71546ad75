import { capitalized, nearest, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf, type Noun } from "../plan/noun.ts";
import type { Connection } from "../resolve/connections.ts";
import type { TaskPlan } from "../workloads/task/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const beforeCycle = definePlanRule({
  code: "config/before-cycle",
  severity: "error",
  on: "task",
  summary: "A task needs none of the workloads that wait for it.",
  check(task, report, { connections }) {
    task.before.forEach((name, index) => {
      if (needs(task.name, name, connections)) report(inCycle(task, name, index));
    });
  },
});

export const beforeUnlisted = definePlanRule({
  code: "config/before-unlisted",
  severity: "error",
  on: "task",
  summary: "The workloads that wait for a task are those of the app.",
  check(task, report, { workloads, subject, leftOut }) {
    if (leftOut.hasLeftOut(subject, ["workloads"])) return;
    const names = workloads.map(({ name }) => name);
    task.before.forEach((name, index) => {
      if (!names.includes(name)) report(unlisted(task, name, index, names));
    });
  },
});

export const taskAddress = definePlanRule({
  code: "config/task-address",
  severity: "warning",
  on: "startedTask",
  summary: "A task names no address that Service Connect gives to services alone.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html",
    checked: "2026-11-28",
  },
  check({ name, subject }, report, { connections }) {
    for (const connection of connections.of(name)) report(unreachable(subject, connection));
  },
});

/** True where a workload talks to another, directly or through those that it talks to. */
function needs(client: string, server: string, connections: AppPlan["connections"], seen = new Set<string>()): boolean {
  if (seen.has(client)) return false;
  seen.add(client);
  return connections
    .of(client)
    .some((one) => one.server.name === server || needs(one.server.name, server, connections, seen));
}

function inCycle({ subject }: TaskPlan, name: string, index: number): PlanFinding {
  return {
    source: sourceOf(subject, ["before", index]),
    message: `${capitalized(subject.words)} is to end before ${shown(name)} is deployed, and has an address that leads to it.`,
    help: `Remove ${shown(name)} from \`before\`, or what names it from \`environment\`.`,
  };
}

function unlisted({ subject }: TaskPlan, name: string, index: number, names: readonly string[]): PlanFinding {
  const meant = nearest(name, names);
  return {
    source: sourceOf(subject, ["before", index]),
    message: `${capitalized(subject.words)} is to end before ${shown(name)} is deployed, which the app does not list in \`workloads\`.`,
    help: meant === undefined ? `Add ${shown(name)} to \`workloads\`.` : `Did you mean ${shown(meant)}?`,
  };
}

function unreachable(task: Noun, { subject, variable, server }: Connection): PlanFinding {
  return {
    source: sourceOf(subject, ["environment", variable]),
    message: `Variable ${shown(variable)} of ${task.words} is an address of ${server.subject.words}, which Service Connect knows in services alone: in a task, the name leads nowhere.`,
    help: `Set ${shown(variable)} to an address that DNS knows, that of a load balancer for example.`,
  };
}
