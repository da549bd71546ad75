import { expect, it } from "vitest";
import { scalableTarget } from "../../../../src/live/diff/resources/scalable-target.ts";
import { awsOf, denied } from "../../answers.ts";
import { at, found } from "./found.ts";

const CALL = "application-autoscaling:DescribeScalableTargets";

it("reads the bounds of a service", async () => {
  const aws = awsOf({
    [CALL]: ({ ResourceIds: [resource] = [] }) => ({
      ScalableTargets: [
        {
          ServiceNamespace: "ecs",
          ResourceId: resource,
          ScalableDimension: "ecs:service:DesiredCount",
          MinCapacity: 2,
          MaxCapacity: resource === "service/shop/shop-api" ? 4 : 0,
          RoleARN: "arn",
          CreationTime: new Date(0),
        },
      ],
    }),
  });
  expect(await scalableTarget.live(aws, found())).toEqual({ value: { MinCapacity: 2, MaxCapacity: 4 } });
  expect(scalableTarget.effect(at("MinCapacity"))).toBe("in-place");
});

it("tells what is not there from what nobody may see", async () => {
  expect(await scalableTarget.live(awsOf({ [CALL]: () => ({ ScalableTargets: [] }) }), found())).toEqual({
    value: undefined,
  });
  expect(await scalableTarget.live(awsOf({ [CALL]: denied }), found())).toHaveProperty("refusal");
  expect(await scalableTarget.live(awsOf({}), found({ workload: undefined }))).toEqual({ value: undefined });
});
