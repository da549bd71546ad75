import { rolling, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop } from "../../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

it("writes what is given of a rolling update, and defaults for the rest", () => {
  const deployment = rolling({ maximumPercent: 150, circuitBreaker: { rollback: false } });
  expect(documentOf(lowerShop({ workloads: [service("api", { ...base, deployment })] }), "service")).toMatchObject({
    deploymentConfiguration: {
      minimumHealthyPercent: 100,
      maximumPercent: 150,
      deploymentCircuitBreaker: { enable: true, rollback: false },
    },
  });
});

it.each([
  [100, "DISABLED"],
  [101, "ENABLED"],
])("rebalances zones only where a task may start before another stops: %i", (maximumPercent, rebalancing) => {
  const deployment = rolling({ minimumHealthyPercent: 0, maximumPercent });
  expect(documentOf(lowerShop({ workloads: [service("api", { ...base, deployment })] }), "service")).toMatchObject({
    availabilityZoneRebalancing: rebalancing,
  });
});
