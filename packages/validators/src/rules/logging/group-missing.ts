import { defineRule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsGuide } from "../source.ts";

export const groupMissing = defineRule({
  code: "logging/group-missing",
  severity: "warning",
  on: "container",
  about: "logConfiguration",
  summary: "The log group of a container is made by the template, or by the container.",
  source: ecsGuide("using_awslogs.html", "2026-11-30"),
  check({ container, label }, report, context) {
    const log = container.logConfiguration;
    if (!isKnown(log) || log.logDriver !== "awslogs" || !isKnown(log.options)) return;
    const { "awslogs-create-group": isMade, "awslogs-group": group } = log.options;
    if (!isKnown(group) || isPlaceholder(group) || (isMade !== undefined && isMade !== "false")) return;
    const groups = context?.surroundings?.logGroups?.();
    // Where a template makes none at all, something else makes them.
    if (groups === undefined || groups.length === 0 || groups.includes(group)) return;
    report({
      at: ["logConfiguration", "options", "awslogs-group"],
      message: `Container ${label} logs to "${group}", which the template does not make; a task whose log group is not there does not start.`,
      help: say`Add an AWS::Logs::LogGroup with that name, or set ${property(["logConfiguration", "options", "awslogs-create-group"])} to "true".`,
    });
  },
});
