import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { nameOf } from "../place.ts";
import { isStandIn } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

type Cluster = Subjects["cluster"];

export const containerInsights = defineRule({
  code: "ops/container-insights",
  severity: "warning",
  presets: ["strict", "security-hub", "control-tower"],
  on: "cluster",
  summary: "A cluster measures what its tasks and services use.",
  source: ecsApi("API_ClusterSetting.html"),
  check(cluster, report) {
    const value = insightsOf(cluster);
    if (value === "disabled" || value === undefined) report(unmeasured(cluster, value));
  },
});

/** `"unknown"` where it cannot be told; a cluster without the setting has what the account has. */
function insightsOf({ settings }: Cluster): string | undefined {
  if (settings === undefined) return undefined;
  if (isUnknown(settings) || settings.some((setting) => !isKnown(setting) || isUnknown(setting.name))) return "unknown";
  const setting = settings.find((one) => isKnown(one) && one.name === "containerInsights");
  const value = isKnown(setting) ? setting.value : undefined;
  return isUnknown(value) || isStandIn(value) ? "unknown" : value;
}

function unmeasured(cluster: Cluster, value: string | undefined): Finding {
  const because = value === undefined ? "unless the account has it on" : "for it is switched off";
  return {
    at: cluster.settings === undefined ? [] : ["settings"],
    isAbsence: value === undefined,
    message: `${capitalized(nameOf("cluster", cluster))} has no Container Insights, ${because}; nobody sees what its tasks use, nor that some are missing.`,
    help: say`Add to ${property("settings")} containerInsights with the value "enhanced", or "enabled".`,
  };
}
