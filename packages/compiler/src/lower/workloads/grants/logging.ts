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
  if (group === undefined) return [];
  if (group instanceof Deferred) return "Ref" in group.template ? [getAtt(group.template.Ref, "Arn")] : [];
  const region = textOf(log, "options", "awslogs-region");
  const where = typeof region === "string" ? region : REGION;
  return [substituted(["arn:", PARTITION, ":logs:", where, ":", ACCOUNT, `:log-group:${group}:*`])];
}
