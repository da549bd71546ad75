import { network, service, type FlowLogsProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
const lowered = (flowLogs: boolean | FlowLogsProps) => lowerShop({ workloads: [api], network: network({ flowLogs }) });

describe("the flow logs of a network", () => {
  it.each([
    [true],
    [false],
    [{ retentionInDays: 365, maxAggregationInterval: 60, trafficType: "ACCEPT" }],
    [{ s3: { bucket: "shop", prefix: "flow" }, maxAggregationInterval: 600 }],
  ] as const)("may be %j", (flowLogs) => expect(codesOf(lowered(flowLogs))).toEqual([]));

  it("are kept for days that CloudWatch Logs has", () => {
    expect(codesOf(lowered({ retentionInDays: 31 }))).toEqual(["config/flow-logs at network.flowLogs.retentionInDays"]);
    expect(textsOf(lowered({ retentionInDays: 31 }))).toEqual([
      [
        "The flow logs of the network are kept for 31 days; CloudWatch Logs takes certain numbers of days only.",
        "Set `retentionInDays` to 60.",
      ],
    ]);
  });

  it("are kept by their bucket where they have one", () => {
    expect(textsOf(lowered({ retentionInDays: 30, s3: { bucket: "shop" } }))).toEqual([
      [
        "The flow logs of the network are in a bucket, and have a `retentionInDays`, which is a log group's.",
        "Remove it: the lifecycle rules of the bucket say how long they are kept.",
      ],
    ]);
  });

  it.each([
    [120, 60],
    [599, 60],
  ])("have no records of %i s", (seconds, next) => {
    const flowLogs: FlowLogsProps = JSON.parse(`{ "maxAggregationInterval": ${seconds} }`);
    expect(textsOf(lowered(flowLogs))).toEqual([
      [
        `The flow logs of the network have records of ${seconds} seconds; AWS makes them of 60 or 600.`,
        `Set \`maxAggregationInterval\` to ${next}.`,
      ],
    ]);
  });
});
