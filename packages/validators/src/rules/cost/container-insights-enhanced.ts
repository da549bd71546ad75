import { property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";

export const containerInsightsEnhanced = forbidden({
  code: "cost/container-insights-enhanced",
  severity: "info",
  presets: ["strict"],
  on: "cluster",
  at: "settings[].value",
  values: (value) => value === "enhanced",
  summary: "A cluster is measured as closely as somebody looks at it.",
  source: { url: "https://aws.amazon.com/cloudwatch/pricing/", checked: "2026-11-30" },
  says: "{it} measures every task and container",
  because: "CloudWatch charges for each of them, which is much where tasks are many",
  help: say`Set ${property(["settings", 0, "value"])} to "enabled" where nobody looks at single tasks.`,
  fix: "none",
});
