import { expect, it } from "vitest";
import { SERVICE_DIMENSION, SERVICE_METRICS } from "../../src/facts/scaling.ts";

it("scales the tasks that a service wants", () => {
  expect(SERVICE_DIMENSION).toBe("ecs:service:DesiredCount");
});

// Source: PredefinedMetricType of API_PredefinedMetricSpecification, the measures of ECS and of load balancers.
it("tracks CPU, memory and requests of a service by name", () => {
  expect(SERVICE_METRICS).toEqual([
    "ALBRequestCountPerTarget",
    "ECSServiceAverageCPUUtilization",
    "ECSServiceAverageMemoryUtilization",
  ]);
});
