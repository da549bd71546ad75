import type { CapacityProviderStrategyItem } from "@ecs-dsl/dsl";
import { from, listOf, oneOf, required, struct } from "../shape.ts";

export const CAPACITY_PROVIDER = oneOf("FARGATE", "FARGATE_SPOT");

export const CAPACITY_PROVIDER_STRATEGY = listOf(
  struct<CapacityProviderStrategyItem>("a capacity provider strategy item", {
    capacityProvider: required(CAPACITY_PROVIDER),
    weight: from(0, 1000),
    base: from(0, 100_000),
  }),
);
