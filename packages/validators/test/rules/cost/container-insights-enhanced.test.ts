import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const measured = (value: unknown) => ({ clusterName: "shop", settings: [{ name: "containerInsights", value }] });

describeRule("cost/container-insights-enhanced", "cluster", {
  at: "settings[0].value",
  accepts: { enabled: measured("enabled"), disabled: measured("disabled"), nothing: { clusterName: "shop" } },
  rejects: {
    enhanced: {
      document: measured("enhanced"),
      says: [
        'Cluster "shop" measures every task and container; CloudWatch charges for each of them, which is much where tasks are many.',
        'Set `value` to "enabled" where nobody looks at single tasks.',
      ],
    },
  },
  unknown: [measured(UNKNOWN), { clusterName: "shop", settings: UNKNOWN }],
});
