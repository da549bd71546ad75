import type { OutsideId } from "../outside/outside-id.ts";

/** Where ECS writes what is typed and shown in sessions. Names are AWS's own. */
export interface ExecuteCommandLogs {
  /**
   * A log group of CloudWatch that exists, in the same account and region.
   * @default none
   */
  readonly cloudWatchLogGroupName?: OutsideId;
  /**
   * Whether sessions are refused where that group is not encrypted with a key of KMS.
   * @default false
   */
  readonly cloudWatchEncryptionEnabled?: boolean;
  /**
   * A bucket of S3 that exists.
   * @default none
   */
  readonly s3BucketName?: OutsideId;
  /**
   * What the keys of its objects begin with.
   * @default ""
   */
  readonly s3KeyPrefix?: string;
  /**
   * Whether sessions are refused where that bucket is not encrypted.
   * @default false
   */
  readonly s3EncryptionEnabled?: boolean;
}

/** What sessions of `aws ecs execute-command` are like, in all tasks of a cluster that have `enableExecuteCommand`. */
export interface ExecuteCommand {
  /**
   * Where a session is written down: as the container's `awslogs` are, nowhere, or in a log group and a bucket, which the task roles may then
   * write to. Logs without a group and a bucket are reported as `config/execute-command-logs`.
   * @default "DEFAULT"
   * @example { cloudWatchLogGroupName: "/ecs/sessions" }
   */
  readonly logging?: "DEFAULT" | "NONE" | ExecuteCommandLogs;
  /**
   * The key of KMS that encrypts a session between one's terminal and the container, beside TLS: its ARN or its id. Task roles may use it;
   * who opens a session needs `kms:GenerateDataKey`.
   * @default none
   */
  readonly kmsKey?: OutsideId;
}
