import { describe, expect, it } from "vitest";
import { stackState } from "../../../src/live/diff/stack-state.ts";
import { awsOf, denied, failed, type Answers } from "../answers.ts";

const deployed: Answers = {
  "cloudformation:DescribeStacks": () => ({
    Stacks: [
      {
        StackName: "shop",
        CreationTime: new Date(0),
        StackStatus: "UPDATE_COMPLETE",
        Parameters: [
          { ParameterKey: "Image", ParameterValue: "nginx:1" },
          { ParameterKey: "Vpc", ParameterValue: "/platform/vpc", ResolvedValue: "vpc-1" },
        ],
        Outputs: [{ OutputKey: "Cluster", OutputValue: "shop" }],
      },
    ],
  }),
  "cloudformation:ListStackResources": ({ NextToken }) => ({
    StackResourceSummaries: [
      resource(
        NextToken === undefined ? "Service" : "Old",
        NextToken === undefined ? "UPDATE_COMPLETE" : "DELETE_COMPLETE",
      ),
    ],
    NextToken: NextToken === undefined ? "2" : undefined,
  }),
};

function resource(id: string, ResourceStatus: "DELETE_COMPLETE" | "UPDATE_COMPLETE") {
  return {
    LogicalResourceId: id,
    PhysicalResourceId: `shop-${id}`,
    ResourceType: "AWS::ECS::Service",
    LastUpdatedTimestamp: new Date(0),
    ResourceStatus,
  };
}

describe("stackState", () => {
  it("reads parameters as they are resolved, outputs, and the resources of all pages", async () => {
    expect(await stackState(awsOf(deployed), "shop")).toEqual({
      kind: "deployed",
      parameters: new Map([
        ["Image", "nginx:1"],
        ["Vpc", "vpc-1"],
      ]),
      outputs: new Map([["Cluster", "shop"]]),
      resources: new Map([["Service", { type: "AWS::ECS::Service", id: "shop-Service" }]]),
      unseen: [],
    });
  });

  it("tells a stack that is not there from one that nobody may see", async () => {
    const state = (describeStacks: NonNullable<Answers["cloudformation:DescribeStacks"]>) =>
      stackState(awsOf({ ...deployed, "cloudformation:DescribeStacks": describeStacks }), "shop");
    expect(await state(() => failed("ValidationError", "Stack with id shop does not exist"))).toMatchObject({
      kind: "absent",
    });
    expect(await state(denied)).toMatchObject({
      kind: "unseen",
      unseen: [{ action: "cloudformation:DescribeStacks" }],
    });
    expect(await state(() => failed("ValidationError", "1 validation error"))).toMatchObject({ kind: "unseen" });
  });

  it("knows nothing of a stack whose resources nobody may list", async () => {
    const state = await stackState(awsOf({ ...deployed, "cloudformation:ListStackResources": denied }), "shop");
    expect(state).toMatchObject({ kind: "unseen", unseen: [{ action: "cloudformation:ListStackResources" }] });
  });
});
