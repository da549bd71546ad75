import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const cluster = (...settings: readonly unknown[]) => ({ clusterName: "shop", settings });
const insights = (value: unknown) => cluster({ name: "containerInsights", value });
const says = (because: string) => [
  `Cluster "shop" has no Container Insights, ${because}; nobody sees what its tasks use, nor that some are missing.`,
  'Add to `settings` containerInsights with the value "enhanced", or "enabled".',
];

describeRule("ops/container-insights", "cluster", {
  accepts: {
    "enhanced ones": insights("enhanced"),
    "plain ones": insights("enabled"),
    "what is filled in": insights("${INSIGHTS}"),
  },
  rejects: {
    "none of them": { document: insights("disabled"), at: "settings", says: says("for it is switched off") },
    "no settings": { document: { clusterName: "shop" }, at: "", says: says("unless the account has it on") },
    "no such setting": { document: cluster(), at: "settings", says: says("unless the account has it on") },
  },
  unknown: [
    { clusterName: "shop", settings: UNKNOWN },
    cluster(UNKNOWN),
    insights(UNKNOWN),
    cluster({ name: UNKNOWN, value: "disabled" }),
  ],
});
