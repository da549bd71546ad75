import { fargate, fargateSpot, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const capacityProviderStrategy = [fargate({ base: 1, weight: 1 }), fargateSpot({ weight: 3 })];
const worker = service("worker", { cpu: 256, memory: 512, image: IMAGE, capacityProviderStrategy });

it("writes shares as ECS writes them", () => {
  const lowered = lowerShop({ workloads: [worker] });
  expect(documentOf(lowered, "service")).toMatchObject({
    capacityProviderStrategy: [
      { capacityProvider: "FARGATE", base: 1, weight: 1 },
      { capacityProvider: "FARGATE_SPOT", weight: 3 },
    ],
  });
  expect(propertiesOf(lowered, "shop-production-worker", "Service")).toMatchObject({
    CapacityProviderStrategy: [
      { CapacityProvider: "FARGATE", Base: 1, Weight: 1 },
      { CapacityProvider: "FARGATE_SPOT", Weight: 3 },
    ],
  });
});
