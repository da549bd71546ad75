import { capitalized } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const appEmpty = definePlanRule({
  code: "config/app-empty",
  severity: "warning",
  on: "app",
  summary: "An app has a workload, a repository, a resource, or a network, cluster or registry that it describes.",
  check({ subject, content, leftOut }, report) {
    const { workloads, repositories = [], resources = [], cluster, network, registry } = content;
    if (workloads === undefined || leftOut.hasLeftOut(subject, [])) return;
    const count = workloads.length + repositories.length + resources.length;
    const isDescribed = [cluster, network, registry].some((one) => one !== undefined);
    if (count > 0 || isDescribed) return;
    report(nothingInIt(subject));
  },
});

function nothingInIt(app: Noun): PlanFinding {
  return {
    source: sourceOf(app, ["workloads"]),
    message: `${capitalized(app.words)} has no workloads and no repositories; what is deployed is an empty cluster in a network of its own.`,
    help: 'Write it like `workloads: [service("api", { … })]`.',
  };
}
