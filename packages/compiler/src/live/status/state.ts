import type { State, Status } from "./status.ts";

/** One word for what a service or a task is at. */
export function stateOf({ kind, rollouts, desired, running, pending, targets, stopped }: Omit<Status, "state">): State {
  if (kind === "task") return running + pending > 0 ? "running" : hasFailed(stopped) ? "failing" : "steady";
  const [rollout, ...others] = rollouts;
  if (rollouts.some(({ state }) => state === "FAILED")) return "failing";
  const isUnderWay = others.length > 0 || rollout?.state === "IN_PROGRESS";
  if (isUnderWay) return rollouts.some(({ failed }) => failed > 0) ? "failing" : "deploying";
  return running < desired || targets.some(isUnhealthy) ? "failing" : "steady";
}

function isUnhealthy({ targets }: Status["targets"][number]): boolean {
  return targets.some(({ state }) => state === "unhealthy");
}

/** What a task says of itself is what its last run says. */
function hasFailed([last]: Status["stopped"]): boolean {
  if (last === undefined) return false;
  return last.stopCode === "TaskFailedToStart" || last.containers.some(({ exitCode = 0 }) => exitCode !== 0);
}
