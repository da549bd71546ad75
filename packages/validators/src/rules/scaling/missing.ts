import { defineRule, type Finding } from "../../rule.ts";
import { ecsGuide } from "../source.ts";
import { knownAt, knownItems, resourcesOf, type TemplateResource } from "../template-resources.ts";

export const scalingMissing = defineRule({
  code: "scaling/missing",
  severity: "info",
  presets: ["strict"],
  on: "template",
  summary: "A service behind a load balancer has as many tasks as its requests need.",
  source: ecsGuide("service-auto-scaling.html", "2026-11-30"),
  check(template, report) {
    if (resourcesOf(template, "AWS::ApplicationAutoScaling::ScalableTarget").length > 0) return;
    for (const service of resourcesOf(template, "AWS::ECS::Service")) {
      const balancers = knownItems(service.properties, "LoadBalancers") ?? [];
      const kind = knownAt(service.properties, "SchedulingStrategy");
      if (balancers.length > 0 && (kind === undefined || kind === "REPLICA")) report(still(service));
    }
  },
});

function still({ at, id }: TemplateResource): Finding {
  return {
    at,
    message: `${id} has the same number of tasks however many requests there are.`,
    help: "Add an AWS::ApplicationAutoScaling::ScalableTarget and a policy for it.",
  };
}
