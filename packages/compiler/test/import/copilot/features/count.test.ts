import { expect, it } from "vitest";
import { countOf, type Follows } from "../../../../src/import/copilot/features/count.ts";
import { remarks, shown, yaml } from "../../shown.ts";

it.each<[string, Follows, string]>([
  ["1", "load", "{}"],
  ["3", "load", "{ desiredCount: 3 }"],
  ["spot: 2", "load", "{ desiredCount: 2, capacityProviderStrategy: [fargateSpot({ weight: 1 })] }"],
  ["range: 1-4\ncpu_percentage: 70", "load", "{ scaling: { min: 1, max: 4, cpu: 70 } }"],
  [
    "range: { min: 2, max: 9, spot_from: 4 }\nmemory_percentage: { value: 80, cooldown: { in: 2m } }\nrequests: 100\ncooldown: { out: 30s }",
    "load",
    "{ scaling: { min: 2, max: 9, memory: { target: 80, scaleInCooldown: 120 }, requestsPerTarget: 100, scaleOutCooldown: 30 }, capacityProviderStrategy: [fargate({ base: 3 }), fargateSpot({ weight: 1 })] }",
  ],
  ["range: 2-4", "load", "{ desiredCount: 2 }"],
  [
    "range: 0-9\nqueue_delay: { acceptable_latency: 5m, msg_processing_time: 7s }",
    "queue",
    "{ scaling: { min: 0, max: 9, messagesPerTask: 42 } }",
  ],
  ["range: ten", "load", "{}"],
])("reads %j of what follows its %s", (text, follows, code) => {
  expect(shown({ ...countOf(yaml(text), follows) })).toBe(code);
});

it("says what is not followed", () => {
  const given = yaml("range: 1-2\nresponse_time: 1s\nqueue_delay: { acceptable_latency: 1s }\ncpu_percentage: 50");
  countOf(given, "load");
  expect(remarks(given).map((remark) => remark.slice(0, 27))).toEqual([
    "response_time: left-out: Ta",
    "queue_delay: left-out: A se",
  ]);
});
