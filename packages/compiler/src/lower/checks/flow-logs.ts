import type { FlowLogsProps } from "@ecs-dsl/dsl";
import { counted } from "@ecs-dsl/validators/words";
import { LOG_RETENTION_DAYS } from "@ecs-dsl/validators/facts";
import type { NetworkPlan } from "../plan/network-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const flowLogs = definePlanRule({
  code: "config/flow-logs",
  severity: "error",
  on: "network",
  summary:
    "Flow logs have an interval of AWS, and are in a bucket, or in a log group that keeps them for days that CloudWatch Logs offers.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html",
    checked: "2026-11-23",
  },
  check(network, report) {
    const { s3, retentionInDays: days, maxAggregationInterval: seconds } = flowLogsOf(network);
    if (seconds !== undefined && !INTERVALS.includes(seconds)) report(noInterval(network.subject, seconds));
    if (days === undefined) return;
    if (s3 !== undefined) report(keptByBucket(network.subject));
    else if (!LOG_RETENTION_DAYS.includes(days)) report(notOffered(network.subject, days));
  },
});

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html. Checked 2026-11-29. */
const INTERVALS: readonly number[] = [60, 600];

function flowLogsOf(network: NetworkPlan): Partial<FlowLogsProps> {
  return (network.kind === "new" ? network.flowLogs : undefined) ?? {};
}

const RETENTION = ["flowLogs", "retentionInDays"];

function noInterval(subject: Noun, seconds: number): PlanFinding {
  return {
    source: sourceOf(subject, ["flowLogs", "maxAggregationInterval"]),
    message: `The flow logs of the network have records of ${counted(seconds, "second")}; AWS makes them of 60 or 600.`,
    help: `Set \`maxAggregationInterval\` to ${seconds < 600 ? 60 : 600}.`,
  };
}

function keptByBucket(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, RETENTION),
    message: "The flow logs of the network are in a bucket, and have a `retentionInDays`, which is a log group's.",
    help: "Remove it: the lifecycle rules of the bucket say how long they are kept.",
  };
}

function notOffered(subject: Noun, days: number): PlanFinding {
  const next = LOG_RETENTION_DAYS.find((offered) => offered > days) ?? LOG_RETENTION_DAYS.at(-1);
  return {
    source: sourceOf(subject, RETENTION),
    message: `The flow logs of the network are kept for ${counted(days, "day")}; CloudWatch Logs takes certain numbers of days only.`,
    help: `Set \`retentionInDays\` to ${next}.`,
  };
}
