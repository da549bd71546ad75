import type { Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";
import { isFargateService } from "../launch.ts";
import { valueAt } from "../place.ts";
import { ecsGuide } from "../source.ts";

export const retirementWindow = forbidden({
  code: "ops/retirement-window",
  severity: "info",
  presets: ["strict"],
  on: "service",
  at: "deploymentConfiguration.minimumHealthyPercent",
  values: (percent) => typeof percent === "number" && percent < 100,
  when: isAlone,
  summary: "A single task goes when the next one is there.",
  source: ecsGuide("task-maintenance.html", "2026-11-30"),
  says: "{it} has one task, which ends before the next one starts",
  because: "AWS replaces tasks on Fargate from time to time to patch what they run on",
  help: say`Set ${property("deploymentConfiguration.minimumHealthyPercent")} to 100, or ${property("desiredCount")} to 2.`,
  fix: "none",
});

function isAlone(service: Subjects["service"]): boolean {
  const most = valueAt(service.deploymentConfiguration, ["maximumPercent"]);
  return isFargateService(service) && service.desiredCount === 1 && (most === undefined || typeof most === "number");
}
