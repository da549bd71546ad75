import { Call } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";

/** The cluster of an environment: without Container Insights unless it says so, or workers count their tasks by them. */
export function clusterOf(observability: Given | undefined, hasScalingWorker: boolean): Call | undefined {
  const given = observability?.member("container_insights");
  const isOn = given?.boolean();
  if (given === undefined) return undefined;
  if (isOn !== true && hasScalingWorker) {
    given.approximated("Workers follow the number of running tasks, which Container Insights count.");
    return new Call("cluster", [{ containerInsights: "enabled" }]);
  }
  return new Call("cluster", [{ containerInsights: isOn === true ? "enabled" : "disabled" }]);
}
