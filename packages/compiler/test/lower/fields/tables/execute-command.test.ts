import { expect, it } from "vitest";
import { EXECUTE_COMMAND_FORM } from "../../../../src/lower/fields/tables/execute-command.ts";

const { lower, raise } = EXECUTE_COMMAND_FORM;
const logs = { cloudWatchLogGroupName: "/ecs/sessions", s3BucketName: "sessions", s3KeyPrefix: "shop" };

it("says where sessions are written down, and leads back", () => {
  expect(lower({ logging: "NONE" })).toEqual({ logging: "NONE" });
  expect(lower({ kmsKey: "key", logging: logs })).toEqual({
    kmsKeyId: "key",
    logging: "OVERRIDE",
    logConfiguration: logs,
  });
  expect(raise({ logging: "NONE" })).toEqual({ logging: "NONE" });
  expect(raise({ kmsKeyId: "key", logging: "OVERRIDE", logConfiguration: logs })).toEqual({
    kmsKey: "key",
    logging: logs,
  });
});
