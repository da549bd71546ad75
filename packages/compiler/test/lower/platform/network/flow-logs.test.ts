import { describe, expect, it } from "vitest";
import { flowLogResources } from "../../../../src/lower/platform/network/flow-logs.ts";
import { keyOfId } from "../../../../src/lower/resolve/outside-ids.ts";

describe("flow logs", () => {
  it("are kept in a log group for 30 days, by a role that writes to it alone", () => {
    const resources = flowLogResources({}, undefined, keyOfId);
    expect(Object.keys(resources)).toEqual(["FlowLogGroup", "FlowLogRole", "FlowLog"]);
    expect(resources["FlowLogGroup"]?.Properties).toMatchObject({ RetentionInDays: 30 });
    expect(resources["FlowLogRole"]?.Properties).toMatchObject({
      AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: "vpc-flow-logs.amazonaws.com" } }] },
      Policies: [{ PolicyDocument: { Statement: [{ Resource: [{ "Fn::GetAtt": ["FlowLogGroup", "Arn"] }] }] } }],
    });
    expect(JSON.stringify(resources)).not.toContain("RoleName");
    expect(resources["FlowLog"]?.Properties).toMatchObject({
      ResourceType: "VPC",
      ResourceId: { Ref: "Vpc" },
      TrafficType: "ALL",
      MaxAggregationInterval: 600,
      LogDestinationType: "cloud-watch-logs",
      LogGroupName: { Ref: "FlowLogGroup" },
    });
  });

  it.each([
    [{ bucket: "shop" }, "arn:${AWS::Partition}:s3:::shop"],
    [{ bucket: "shop", prefix: "/flow/logs/" }, "arn:${AWS::Partition}:s3:::shop/flow/logs/"],
  ])("are put into the bucket of %j", (s3, LogDestination) => {
    const [flowLog, ...others] = Object.values(flowLogResources({ s3, trafficType: "REJECT" }, undefined, keyOfId));
    expect(others).toEqual([]);
    expect(flowLog?.Properties).toMatchObject({
      TrafficType: "REJECT",
      LogDestinationType: "s3",
      LogDestination: { "Fn::Sub": LogDestination },
    });
  });

  it("have an id for each destination, as nothing of one can change", () => {
    const idOf = (bucket: string) => Object.keys(flowLogResources({ s3: { bucket } }, undefined, keyOfId));
    expect(idOf("shop")).not.toEqual(idOf("logs"));
  });
});
