import { defineRule, type Finding } from "../../rule.ts";
import { resourcesOf, type TemplateResource } from "../template-resources.ts";
import { ecsGuide } from "../source.ts";

const ALARMS = ["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm", "AWS::CloudWatch::AnomalyDetector"];

export const missingAlarms = defineRule({
  code: "ops/missing-alarms",
  severity: "info",
  presets: ["strict"],
  on: "template",
  summary: "Somebody is told when a service has trouble.",
  source: ecsGuide("cloudwatch-metrics.html", "2026-11-30"),
  check(template, report) {
    if (ALARMS.some((type) => resourcesOf(template, type).length > 0)) return;
    for (const service of resourcesOf(template, "AWS::ECS::Service")) report(unwatched(service));
  },
});

function unwatched({ at, id }: TemplateResource): Finding {
  return {
    at,
    message: `No alarm of the template watches ${id}; nobody is told when its tasks run out of CPU or memory, or are unhealthy.`,
    help: "Add an AWS::CloudWatch::Alarm for its CPU, its memory and the unhealthy hosts of its target group.",
  };
}
