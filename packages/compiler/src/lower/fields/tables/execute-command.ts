import type { ExecuteCommand, ExecuteCommandLogs } from "@ecs-dsl/dsl";
import type { BuiltAt } from "../places.ts";
import type { Read } from "../form.ts";
import { given } from "../../resolve/given.ts";
import { BOOLEAN, either, FILLED, oneOf, STRING, struct } from "../shape.ts";

type Configuration = BuiltAt<"cluster.configuration.executeCommandConfiguration">;

/** Sessions as ECS has them: where they are written down is one property here, and two there. */
export const EXECUTE_COMMAND_FORM = {
  shape: struct<ExecuteCommand>("sessions in containers", {
    logging: either(
      oneOf("DEFAULT", "NONE"),
      struct<ExecuteCommandLogs>("logs of sessions", {
        cloudWatchLogGroupName: FILLED,
        cloudWatchEncryptionEnabled: BOOLEAN,
        s3BucketName: FILLED,
        s3KeyPrefix: STRING,
        s3EncryptionEnabled: BOOLEAN,
      }),
    ),
    kmsKey: FILLED,
  }),
  lower: ({ kmsKey, logging = "DEFAULT" }: ExecuteCommand): Configuration => ({
    ...given({ kmsKeyId: kmsKey }),
    ...(typeof logging === "string" ? { logging } : { logging: "OVERRIDE", logConfiguration: logging }),
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

function logsOf(logs: Read<Configuration>["logConfiguration"] = {}): ExecuteCommandLogs {
  const { cloudWatchLogGroupName, cloudWatchEncryptionEnabled, s3BucketName, s3KeyPrefix, s3EncryptionEnabled } = logs;
  return given({ cloudWatchLogGroupName, cloudWatchEncryptionEnabled, s3BucketName, s3KeyPrefix, s3EncryptionEnabled });
}
