import { Call, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";

/** How many tasks run, and how they are replaced. */
export function deployOf(given: Given, isKept: boolean): Members {
  const deploy = given.member("deploy");
  const mode = deploy?.member("mode");
  const modeText = mode?.text();
  if (modeText === "global") mode?.leftOut("One task for each instance is a `daemon`, which Fargate does not have.");
  const replicas = deploy?.member("replicas")?.number() ?? given.member("scale")?.number();
  const update = deploy?.member("update_config");
  return { desiredCount: replicas === 1 ? undefined : replicas, deployment: rolloutOf(update, isKept) };
}

/** Two tasks that keep files in one place never run at once. */
function rolloutOf(update: Given | undefined, isKept: boolean): DraftValue | undefined {
  const order = update?.member("order");
  const text = order?.text();
  if (text !== undefined && text !== "start-first" && text !== "stop-first")
    order?.leftOut("It is not start-first or stop-first.");
  const failure = update?.member("failure_action");
  const action = failure?.text();
  if (action !== undefined && action !== "rollback")
    failure?.approximated("A deployment whose tasks do not become healthy goes back to the last one that worked.");
  for (const name of ["parallelism", "delay", "monitor", "max_failure_ratio"])
    update?.member(name)?.leftOut("ECS decides by the health of tasks: `rolling({ … })` has its settings.");
  const isStopFirst = isKept || text === "stop-first";
  return isStopFirst ? new Call("rolling", [{ minimumHealthyPercent: 0, maximumPercent: 100 }]) : undefined;
}

/** Seconds that a container has to stop, as Fargate takes them. */
export function stopTimeoutOf(given: Given | undefined, seconds: number | undefined): number | undefined {
  if (given === undefined || seconds === undefined) return undefined;
  const value = Math.min(120, Math.max(2, Math.round(seconds)));
  if (value !== seconds) given.approximated(`Fargate waits 2 to 120 seconds: ${value}.`);
  return value === 30 ? undefined : value;
}
