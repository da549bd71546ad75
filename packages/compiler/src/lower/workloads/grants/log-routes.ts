import { outputStatements } from "../../log-routing/destinations.ts";
import type { Lowering } from "../../lowering.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { logGroupOf } from "../../resolve/log-group.ts";
import { regionOf } from "../../resolve/place.ts";
import { textOf } from "./built-values.ts";
import { distinct, type Statement } from "./statement.ts";

/** What the log router writes to: it has the rights of the task itself. */
export function routeStatements(
  lowering: Lowering,
  plan: WorkloadPlan,
  containers: readonly unknown[],
): readonly Statement[] {
  const { place } = lowering;
  const about = { place, region: regionOf(place), logGroup: logGroupOf(lowering, plan) };
  const statements = [plan, ...plan.sidecars].flatMap(({ containerName: container, fireLens }, index) =>
    isRouted(containers[index])
      ? (fireLens?.props.to ?? []).flatMap((destination) => outputStatements(destination, { ...about, container }))
      : [],
  );
  return distinct(statements);
}

/** An override may have given the container another log driver. */
function isRouted(container: unknown): boolean {
  return textOf(container, "logConfiguration", "logDriver") === "awsfirelens";
}
