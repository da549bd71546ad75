import type { ExecuteCommand, OutsideId } from "@ecs-dsl/dsl";
import type { Intrinsic, Value } from "../../../cloudformation/template.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { keyStatementsOf } from "./keys.ts";
import { streamSearch, streamStatements } from "./logging.ts";
import { allow, type Statement } from "./statement.ts";

/**
 * What the agent of Systems Manager does in a task for sessions, by the task's role. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html. Checked 2026-11-29.
 */
export function sessionStatements(
  { logging, kmsKey }: Partial<ExecuteCommand>,
  valueOf: (id: OutsideId) => Value<string>,
): readonly Statement[] {
  const {
    cloudWatchLogGroupName: group,
    s3BucketName: bucket,
    s3KeyPrefix: prefix = "",
  } = typeof logging === "object" ? logging : {};
  return [
    EXECUTE_COMMAND,
    ...(group === undefined ? [] : groupStatements(valueOf(group))),
    ...(bucket === undefined ? [] : bucketStatements(valueOf(bucket), prefix)),
    ...(kmsKey === undefined ? [] : keyStatementsOf(["kms:Decrypt"], [valueOf(kmsKey)])),
  ];
}

const EXECUTE_COMMAND: Statement = {
  Effect: "Allow",
  Action: [
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
  ],
  Resource: "*",
};

function groupStatements(group: Value<string>): readonly Statement[] {
  if (typeof group === "string") return [...streamSearch(group), ...streamStatements(group)];
  const streams = arnOf([PARTITION, ":logs:", REGION, ":", ACCOUNT, ":log-group:"], group, ":*");
  return [
    ...allow("logs:DescribeLogGroups", ["*"]),
    ...allow("logs:DescribeLogStreams", [streams]),
    ...allow(["logs:CreateLogStream", "logs:PutLogEvents"], [streams]),
  ];
}

function bucketStatements(bucket: Value<string>, prefix: string): readonly Statement[] {
  const folder = prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
  const start = [PARTITION, ":s3:::"] as const;
  return [
    ...allow(["s3:GetBucketLocation", "s3:GetEncryptionConfiguration"], [arnOf(start, bucket, "")]),
    ...allow("s3:PutObject", [arnOf(start, bucket, `/${folder}*`)]),
  ];
}

/** An ARN with a name in it that may be known to the deployment alone. */
function arnOf(start: Parameters<typeof substituted>[0], name: Value<string>, end: string): Intrinsic {
  if (typeof name === "string") return substituted(["arn:", ...start, `${name}${end}`]);
  return { "Fn::Join": ["", [substituted(["arn:", ...start]), name, ...(end === "" ? [] : [end])]] };
}
