import { expect, it } from "vitest";
import { pricesOf } from "../template.ts";

it.each([
  ["AWS::SQS::Queue", {}, [["messages, by their number"]]],
  [
    "AWS::ECS::CapacityProvider",
    { ManagedInstancesProvider: {} },
    [["instances that ECS chooses, and its fee for each"]],
  ],
  ["AWS::ECS::CapacityProvider", { AutoScalingGroupProvider: {} }, []],
  ["AWS::RDS::DBCluster", {}, [["AWS::RDS::DBCluster, of which there is no price here"]]],
  ["AWS::IAM::Role", {}, []],
  ["AWS::EC2::SecurityGroupIngress", {}, []],
])("%s with %j", (Type, Properties, priced) => {
  expect(pricesOf({ One: { Type, Properties } })).toEqual(priced);
});
