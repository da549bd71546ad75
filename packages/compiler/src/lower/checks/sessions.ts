import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const executeCommandLogs = definePlanRule({
  code: "config/execute-command-logs",
  severity: "error",
  on: "cluster",
  summary: "Sessions in containers are written to a log group or a bucket.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { executeCommand: { logging } = {} } }, report, { leftOut }) {
    if (typeof logging !== "object" || leftOut.hasLeftOut(subject, ["executeCommand"])) return;
    if (logging.cloudWatchLogGroupName === undefined && logging.s3BucketName === undefined) report(nowhere(subject));
  },
});

function nowhere(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["executeCommand", "logging"]),
    message: "The cluster writes sessions down, and says neither a log group nor a bucket; ECS refuses that.",
    help: 'Name one that exists, as in { cloudWatchLogGroupName: "/ecs/sessions" }, or set `logging` to "DEFAULT".',
  };
}
