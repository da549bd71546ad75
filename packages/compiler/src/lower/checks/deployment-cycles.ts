import { capitalized, listed } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { propertyName, sourceOf } from "../nouns/noun.ts";
import type { Taker, TakenValue } from "../resolve/value-order.ts";
import { isWorkload, valueWords } from "../resources/workload-values.ts";
import { gatedBy } from "../workloads/task/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const deploymentCycle = definePlanRule({
  code: "config/deployment-cycle",
  severity: "error",
  on: "app",
  summary: "What takes a value of a workload is deployed after it, and not before it as well.",
  check(app, report) {
    const told = new Set<Taker>();
    for (const value of app.values.taken) {
      const way = wayOf(value, app);
      if (way === undefined || way.some((one) => told.has(one))) continue;
      for (const one of way) told.add(one);
      report(inCycle(value, way));
    }
  },
});

/** From the workload whose value it is to what takes it, each of which waits for the next. */
function wayOf({ taker, placed }: TakenValue, app: AppPlan): readonly Taker[] | undefined {
  const workload = app.workloads.find(({ name }) => name === placed.reference.resource.name);
  return workload === undefined ? undefined : wayTo(workload, taker, app, new Set());
}

function wayTo(from: Taker, to: Taker, app: AppPlan, seen: Set<Taker>): readonly Taker[] | undefined {
  if (from === to) return [from];
  if (seen.has(from)) return undefined;
  seen.add(from);
  for (const next of awaited(from, app)) {
    const way = wayTo(next, to, app, seen);
    if (way !== undefined) return [from, ...way];
  }
  return undefined;
}

/** What has to be deployed before it: a workload whose address it has may follow. */
function awaited(taker: Taker, { values, workloads }: AppPlan): readonly Taker[] {
  const sources = values.sourcesOf(taker);
  if (!isWorkload(taker)) return sources;
  return [...sources, ...workloads.filter((one) => gatedBy(one).includes(taker.name))];
}

function inCycle({ taker, placed: { subject, path, reference } }: TakenValue, way: readonly Taker[]): PlanFinding {
  const [workload, ...others] = way.map((one) => one.subject.words);
  const value = `the ${valueWords(reference)} of ${workload ?? ""}`;
  const waits = others.map((words, index) => `${way[index]?.subject.words ?? ""} waits for ${words}`);
  return {
    source: sourceOf(subject, path),
    message:
      waits.length === 0
        ? `${capitalized(subject.words)} takes ${value} at ${propertyName(path)}, which is known once it is deployed itself.`
        : `${capitalized(subject.words)} takes ${value} at ${propertyName(path)}, so that ${taker.subject.words} waits for it; but ${listed(waits, "and")}.`,
    help:
      waits.length === 0
        ? "Remove it here; what needs it can stand in a stack."
        : "Put what takes it into a stack of its own, of which nothing that is deployed earlier takes a value.",
  };
}
