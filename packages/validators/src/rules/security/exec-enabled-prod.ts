import { defineRule } from "../../rule.ts";
import { clusterProperty, say } from "../../text.ts";
import { capitalized } from "../../words.ts";
import { reportBeside } from "../beside.ts";
import { nameOf, valueAt } from "../place.ts";
import { ecsGuide } from "../source.ts";

const EXEC = ["configuration", "executeCommandConfiguration"];

export const execEnabledProd = defineRule({
  code: "security/exec-enabled-prod",
  severity: "info",
  presets: ["strict"],
  on: "service",
  about: "enableExecuteCommand",
  summary: "Where people may open a shell in containers, its traffic is encrypted and what they do is kept.",
  source: ecsGuide("ecs-exec.html", "2026-11-30"),
  check(service, report, context) {
    if (service.enableExecuteCommand !== true) return;
    const cluster = context?.surroundings?.cluster?.();
    if (cluster === undefined) return;
    const configuration = valueAt(cluster.value, EXEC);
    const isOpen =
      configuration === undefined ||
      (valueAt(configuration, ["kmsKeyId"]) === undefined && valueAt(configuration, ["logging"]) === undefined);
    if (!isOpen) return;
    reportBeside(report, cluster, {
      at: ["enableExecuteCommand"],
      message: `${capitalized(nameOf("service", service))} lets people open a shell in its containers; cluster "${cluster.name}" has no key for that, and says nothing of what is kept.`,
      help: say`Give the cluster an ${clusterProperty(EXEC.join("."))} with a key and a log group.`,
    });
  },
});
