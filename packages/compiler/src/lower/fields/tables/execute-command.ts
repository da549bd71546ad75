import type { ExecuteCommand, ExecuteCommandLogs } from "@ecs-dsl/dsl";
import type { BuiltAt } from "../places.ts";
import type { Read } from "../form.ts";
import { given } from "../../resolve/given.ts";
import type { ClusterContext } from "../contexts.ts";
import { BOOLEAN, either, oneOf, STRING, struct } from "../shape.ts";
import { OUTSIDE_ID } from "./outside.ts";

type Configuration = BuiltAt<"cluster.configuration.executeCommandConfiguration">;

/** Sessions as ECS has them: where they are written down is one property here, and two there. */
export const EXECUTE_COMMAND_FORM = {
  shape: struct<ExecuteCommand>("sessions in containers", {
    logging: either(
      oneOf("DEFAULT", "NONE"),
      struct<ExecuteCommandLogs>("logs of sessions", {
        cloudWatchLogGroupName: OUTSIDE_ID,
        cloudWatchEncryptionEnabled: BOOLEAN,
        s3BucketName: OUTSIDE_ID,
        s3KeyPrefix: STRING,
        s3EncryptionEnabled: BOOLEAN,
      }),
    ),
    kmsKey: OUTSIDE_ID,
  }),
  lower: (
    { kmsKey, logging = "DEFAULT" }: ExecuteCommand,
    { valueOf }: Pick<ClusterContext, "valueOf">,
  ): Configuration => ({
    ...given({ kmsKeyId: kmsKey && valueOf(kmsKey) }),
    ...(typeof logging === "string"
      ? { logging }
      : { logging: "OVERRIDE", logConfiguration: written(logging, valueOf) }),
  }),
  raise: ({ kmsKeyId: kmsKey, logging, logConfiguration }: Read<Configuration>): ExecuteCommand => ({
    ...given({ kmsKey }),
    ...(logging === "OVERRIDE" ? { logging: logsOf(logConfiguration) } : given({ logging })),
  }),
  locate: () => [
    { at: ["kmsKeyId"], path: ["kmsKey"] },
    { at: ["logConfiguration"], path: ["logging"], isSame: true },
  ],
};

function written(logs: ExecuteCommandLogs, valueOf: ClusterContext["valueOf"]) {
  const { cloudWatchLogGroupName: group, s3BucketName: bucket, ...others } = logs;
  return {
    ...given({ cloudWatchLogGroupName: group && valueOf(group), s3BucketName: bucket && valueOf(bucket) }),
    ...others,
  };
}

function logsOf(logs: Read<Configuration>["logConfiguration"] = {}): ExecuteCommandLogs {
  const { cloudWatchLogGroupName, cloudWatchEncryptionEnabled, s3BucketName, s3KeyPrefix, s3EncryptionEnabled } = logs;
  return given({ cloudWatchLogGroupName, cloudWatchEncryptionEnabled, s3BucketName, s3KeyPrefix, s3EncryptionEnabled });
}
