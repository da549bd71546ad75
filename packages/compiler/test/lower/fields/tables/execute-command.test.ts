import type { ExecuteCommand } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { EXECUTE_COMMAND_FORM } from "../../../../src/lower/fields/tables/execute-command.ts";
import { keyOfId } from "../../../../src/lower/resolve/outside-ids.ts";

const { raise } = EXECUTE_COMMAND_FORM;
const lower = (value: ExecuteCommand) => EXECUTE_COMMAND_FORM.lower(value, { valueOf: keyOfId });
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
