import { expect, it } from "vitest";
import { awsLogs } from "../../src/index.ts";

it("logging to CloudWatch Logs has its settings as given, and none without", () => {
  const props = { retentionInDays: 90, mode: "non-blocking", maxBufferSize: "25m" } as const;
  expect(awsLogs(props)).toEqual({ kind: "logging", driver: "awslogs", props });
  expect(awsLogs().props).toEqual({});
});
