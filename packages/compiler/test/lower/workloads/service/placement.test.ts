import { binpack, distinctInstance, ec2Capacity, memberOf, rolling, service, spread } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop } from "../../lowered.ts";

const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
const zone = "attribute:ecs.availability-zone";

it.each([
  [{}, "ENABLED"],
  [{ placementStrategy: [spread(zone), binpack("memory")] }, "ENABLED"],
  [{ placementStrategy: [binpack("memory"), spread(zone)] }, "DISABLED"],
  [{ placementStrategy: [spread("instanceId")] }, "DISABLED"],
  [{ placementConstraints: [distinctInstance()] }, "ENABLED"],
  [{ placementConstraints: [memberOf(`${zone} == us-east-1a`)] }, "DISABLED"],
  [{ deployment: rolling({ minimumHealthyPercent: 0, maximumPercent: 100 }) }, "DISABLED"],
])("rebalances where ECS does: %o", (props, availabilityZoneRebalancing) => {
  const workloads = [service("train", { capacity, image: IMAGE, memory: 512, ...props })];
  expect(documentOf(lowerShop({ workloads }), "service", "train")).toMatchObject({ availabilityZoneRebalancing });
});
