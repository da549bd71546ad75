import type { ExecuteCommand } from "@ecs-dsl/dsl";
import { PARTITION, substituted } from "../../resolve/place.ts";
import { keyStatementsOf } from "./keys.ts";
import { streamSearch, streamStatements } from "./logging.ts";
import { allow, type Statement } from "./statement.ts";

/**
 * What the agent of Systems Manager does in a task for sessions, by the task's role. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html. Checked 2026-11-29.
 */
export function sessionStatements({ logging, kmsKey }: Partial<ExecuteCommand> = {}): readonly Statement[] {
  const {
    cloudWatchLogGroupName: group,
    s3BucketName: bucket,
    s3KeyPrefix: prefix = "",
  } = typeof logging === "object" ? logging : {};
  return [
    EXECUTE_COMMAND,
    ...(group === undefined ? [] : [...streamSearch(group), ...streamStatements(group)]),
    ...(bucket === undefined ? [] : bucketStatements(bucket, prefix)),
    ...(kmsKey === undefined ? [] : keyStatementsOf(["kms:Decrypt"], [kmsKey])),
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

function bucketStatements(bucket: string, prefix: string): readonly Statement[] {
  const folder = prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
  return [
    ...allow(
      ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration"],
      [substituted(["arn:", PARTITION, `:s3:::${bucket}`])],
    ),
    ...allow("s3:PutObject", [substituted(["arn:", PARTITION, `:s3:::${bucket}/${folder}*`])]),
  ];
}
