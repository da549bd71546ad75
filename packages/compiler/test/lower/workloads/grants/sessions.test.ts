import { cluster, service, type ExecuteCommand } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { keyOfId } from "../../../../src/lower/resolve/outside-ids.ts";
import { sessionStatements } from "../../../../src/lower/workloads/grants/sessions.ts";
import { IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

function actions(executeCommand: ExecuteCommand): readonly unknown[] {
  return sessionStatements(executeCommand, keyOfId).flatMap(({ Action }) => Action);
}

it("opens channels, and writes where sessions are written down", () => {
  expect(actions({}).every((action) => String(action).startsWith("ssmmessages:"))).toBe(true);
  expect(actions({ logging: "NONE" })).toEqual(actions({}));
  expect(actions({ logging: { cloudWatchLogGroupName: "/ecs/sessions" } })).toEqual([
    ...actions({}),
    "logs:DescribeLogGroups",
    "logs:DescribeLogStreams",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
  ]);
  expect(actions({ logging: { s3BucketName: "sessions" }, kmsKey: "alias/sessions" })).toEqual([
    ...actions({}),
    "s3:GetBucketLocation",
    "s3:GetEncryptionConfiguration",
    "s3:PutObject",
    "kms:Decrypt",
  ]);
});

it("looks for the streams of its log group alone", () => {
  const [, , streams] = sessionStatements({ logging: { cloudWatchLogGroupName: "/ecs/sessions" } }, keyOfId);
  expect(streams).toMatchObject({ Action: "logs:DescribeLogStreams" });
  expect(JSON.stringify(streams?.Resource)).toContain(":log-group:/ecs/sessions:*");
});

it("is a right of tasks with sessions alone", () => {
  const one = { cpu: 256, memory: 512, image: IMAGE } as const;
  const logging = { s3BucketName: "sessions", s3KeyPrefix: "shop" };
  const lowered = lowerShop({
    cluster: cluster({ executeCommand: { logging } }),
    workloads: [service("api", { ...one, enableExecuteCommand: true }), service("web", one)],
  });
  const role = (name: string) => JSON.stringify(propertiesOf(lowered, `shop-production-${name}`, "TaskRole"));
  expect(role("api")).toContain(":s3:::sessions/shop/*");
  expect(role("web")).not.toContain("s3");
});
