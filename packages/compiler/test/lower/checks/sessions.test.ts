import { cluster, service, type ExecuteCommand } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function sessions(executeCommand: ExecuteCommand) {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
  return lowerShop({ cluster: cluster({ executeCommand }), workloads: [api] });
}

it("writes sessions to a log group or a bucket", () => {
  expect(codesOf(sessions({ logging: "NONE" }))).toEqual([]);
  expect(codesOf(sessions({ logging: { s3BucketName: "sessions" } }))).toEqual([]);
  expect(codesOf(sessions({ logging: {} }))).toEqual(["config/execute-command-logs at cluster.executeCommand.logging"]);
  expect(textsOf(sessions({ logging: { s3KeyPrefix: "shop" } }))).toEqual([
    [
      "The cluster writes sessions down, and says neither a log group nor a bucket; ECS refuses that.",
      'Name one that exists, as in { cloudWatchLogGroupName: "/ecs/sessions" }, or set `logging` to "DEFAULT".',
    ],
  ]);
});
