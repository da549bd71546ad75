import { getAtt, type Intrinsic } from "../../../cloudformation/template.ts";
import { Deferred } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { memberOf, textOf } from "./built-values.ts";
import { allow, distinct, type Statement } from "./statement.ts";

/** What the log driver of ECS's own writes, and makes where it is told to. */
export function logStatements(containers: readonly unknown[]): readonly Statement[] {
  const logs = containers.map((container) => memberOf(container, "logConfiguration")).filter(isAwsLogs);
  const makers = logs.filter((log) => textOf(log, "options", "awslogs-create-group") === "true");
  return [...writing(distinct(logs.flatMap(streamsOf))), ...allow("logs:CreateLogGroup", makers.flatMap(streamsOf))];
}

function isAwsLogs(log: unknown): boolean {
  return textOf(log, "logDriver") === "awslogs";
}

function writing(groups: readonly (string | Intrinsic)[]): readonly Statement[] {
  const [first] = groups;
  const Action = ["logs:CreateLogStream", "logs:PutLogEvents"];
  return groups.length === 1 && first !== undefined
    ? [{ Effect: "Allow", Action, Resource: first }]
    : allow(Action, groups);
}

/** The streams of the log group: the one in the workload's stack, or one that exists. */
function streamsOf(log: unknown): readonly Intrinsic[] {
  const group = textOf(log, "options", "awslogs-group");
  const region = textOf(log, "options", "awslogs-region");
  return group === undefined ? [] : streamsIn(group, typeof region === "string" ? region : REGION);
}

function streamsIn(group: string | Deferred, region: Parameters<typeof substituted>[0][number]): readonly Intrinsic[] {
  if (group instanceof Deferred) return "Ref" in group.template ? [getAtt(group.template.Ref, "Arn")] : [];
  return [substituted(["arn:", PARTITION, ":logs:", region, ":", ACCOUNT, `:log-group:${group}:*`])];
}

/** What it takes to write to a log group of the account and region, whoever does it. */
export function streamStatements(group: string | Deferred): readonly Statement[] {
  return writing(streamsIn(group, REGION));
}

/** What it takes to look for the streams of such a log group. */
export function streamSearch(group: string): readonly Statement[] {
  return [...allow("logs:DescribeLogGroups", ["*"]), ...allow("logs:DescribeLogStreams", streamsIn(group, REGION))];
}
