import { capitalized, nearest, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { Connection } from "../resolve/connections.ts";
import { gatedBy, type TaskPlan } from "../workloads/task/plan.ts";
import type { ExistingConnection } from "../resolve/connections.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const beforeCycle = definePlanRule({
  code: "config/before-cycle",
  severity: "error",
  on: "task",
  summary: "A task needs none of the workloads that wait for it.",
  check(task, report, app) {
    const direct = inCycles(task, addressesFrom(app));
    for (const { name, index } of direct) report(inCycle(task, name, index));
    if (direct.length > 0) return;
    const [gated] = inCycles(task, waitsFrom(app));
    if (gated !== undefined && isFirstOfCycle(task, gated.way, app)) report(throughGates(task, gated));
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
  check({ name, subject }, report, { connections, discovery }) {
    if (discovery.addresses !== "serviceConnect") return;
    for (const connection of [...connections.of(name), ...connections.toExisting(name)])
      report(unreachable(subject, connection));
  },
});

/** Names of the workloads that come before the one of this name. */
type Earlier = (name: string) => readonly string[];

/** What a workload talks to. */
function addressesFrom({ connections }: AppPlan): Earlier {
  return (name) => connections.of(name).map(({ server }) => server.name);
}

/** The same, and the tasks that end before it is deployed. */
function waitsFrom(app: AppPlan): Earlier {
  const addresses = addressesFrom(app);
  const gatesOf = (name: string) => app.workloads.filter((one) => gatedBy(one).includes(name)).map((one) => one.name);
  return (name) => [...addresses(name), ...gatesOf(name)];
}

/** A workload that waits for a task, and comes before it. */
interface Cycle {
  readonly name: string;
  readonly index: number;
  /** The names from the task to the workload, each of which waits for the next. */
  readonly way: readonly string[];
}

function inCycles(task: TaskPlan, earlier: Earlier): readonly Cycle[] {
  return task.before.flatMap((name, index) => {
    const way = wayTo(task.name, name, earlier);
    return way === undefined ? [] : [{ name, index, way }];
  });
}

/** The names from one workload to another over what each waits for; undefined where it does not wait for it. */
function wayTo(from: string, to: string, earlier: Earlier, seen = new Set<string>()): readonly string[] | undefined {
  if (seen.has(from)) return undefined;
  seen.add(from);
  if (earlier(from).includes(to)) return [from, to];
  const ways = earlier(from).flatMap((next) => [wayTo(next, to, earlier, seen) ?? []]);
  const way = ways.find(({ length }) => length > 0);
  return way === undefined ? undefined : [from, ...way];
}

/** One of the tasks in a cycle tells of it. */
function isFirstOfCycle({ name }: TaskPlan, way: readonly string[], { workloads }: AppPlan): boolean {
  return workloads.find((one) => gatedBy(one).length > 0 && way.includes(one.name))?.name === name;
}

function inCycle({ subject }: TaskPlan, name: string, index: number): PlanFinding {
  return {
    source: sourceOf(subject, ["before", index]),
    message: `${capitalized(subject.words)} is to end before ${shown(name)} is deployed, and has an address that leads to it.`,
    help: `Remove ${shown(name)} from \`before\`, or what names it from \`environment\`.`,
  };
}

function throughGates({ subject }: TaskPlan, { name, index, way }: Cycle): PlanFinding {
  const waits = way.slice(1).map((next, at) => `${shown(way[at])} waits for ${shown(next)}`);
  return {
    source: sourceOf(subject, ["before", index]),
    message: `${capitalized(subject.words)} is to end before ${shown(name)} is deployed, which it waits for itself: ${waits.join(", ")}.`,
    help: `Remove ${shown(name)} from \`before\`, or an address that one of these tasks has from \`environment\`.`,
  };
}

function unlisted({ subject }: TaskPlan, name: string, index: number, names: readonly string[]): PlanFinding {
  const meant = nearest(name, names);
  return {
    source: sourceOf(subject, ["before", index]),
    message: `${capitalized(subject.words)} is to end before ${shown(name)} is deployed, which the app does not list in \`workloads\`.`,
    help: `Add ${shown(name)} to \`workloads\`${meant === undefined ? "" : `, or name ${shown(meant)} if that is meant`}.`,
  };
}

function unreachable(task: Noun, { subject, variable, server }: Connection | ExistingConnection): PlanFinding {
  return {
    source: sourceOf(subject, ["environment", variable]),
    message: `Variable ${shown(variable)} of ${task.words} is an address of ${server.subject.words}, which Service Connect knows in services alone: in a task, the name leads nowhere.`,
    help: `Set ${shown(variable)} to an address that DNS knows, that of a load balancer for example, or set \`discovery\` of the app to cloudMap("myapp.local").`,
  };
}
