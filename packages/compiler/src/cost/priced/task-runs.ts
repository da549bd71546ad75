import type { Priced, PricedResource, PricedType } from "../cost.ts";
import { sharesOf, sizeWords, taskHour, taskSize } from "../task-price.ts";

/** Tasks that run now and then: what an hour of one costs, as nobody knows how long they take. */
export const taskRuns: PricedType = {
  type: "AWS::ECS::TaskDefinition",
  price: (resource) => (resource.ofType("AWS::ECS::Service").length > 0 ? [] : runOf(resource)),
};

function runOf({ properties, known, prices, ofType }: PricedResource): readonly Priced[] {
  const size = taskSize(properties, known);
  const compatibilities: unknown = properties["RequiresCompatibilities"];
  if (size === undefined || !Array.isArray(compatibilities) || !compatibilities.includes("FARGATE")) return [];
  const strategies = ofType("AWS::Scheduler::Schedule").map(({ properties: own }) => strategyIn(own));
  const isSpot = strategies.some((strategy) =>
    sharesOf(strategy, known).some(({ provider }) => provider === "FARGATE_SPOT"),
  );
  const hour = taskHour(size, prices, isSpot);
  return [
    {
      uncounted: `tasks of ${sizeWords(size)}${isSpot ? " on Spot" : ""}, ${hour.toFixed(4)} USD for each hour that one runs`,
    },
  ];
}

function strategyIn(schedule: Readonly<Record<string, unknown>>): unknown {
  return ["Target", "EcsParameters", "CapacityProviderStrategy"].reduce<unknown>(
    (holder, name) => (holder instanceof Object ? Reflect.get(holder, name) : undefined),
    schedule,
  );
}
