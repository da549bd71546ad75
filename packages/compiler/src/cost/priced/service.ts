import { recordIn } from "../../read/is-record.ts";
import type { Priced, PricedResource, PricedType } from "../cost.ts";
import { HOURS } from "../prices.ts";
import { sharesOf, sizeWords, tasksMonth, taskSize } from "../task-price.ts";

/** The tasks of a service on Fargate, as few and as many as its scaling lets run. */
export const service: PricedType = {
  type: "AWS::ECS::Service",
  price: (resource) => [priceOf(resource)],
};

function priceOf(resource: PricedResource): Priced {
  const { properties, known, prices, referred } = resource;
  const definition = referred(properties["TaskDefinition"]);
  if (definition === undefined) return { uncounted: "tasks of a definition that is elsewhere" };
  const size = taskSize(definition.properties, definition.known);
  const shares = sharesOf(properties["CapacityProviderStrategy"], known);
  const launch = known(properties["LaunchType"]);
  const isElsewhere = launch === "EC2" || launch === "EXTERNAL" || properties["SchedulingStrategy"] === "DAEMON";
  const others = shares.map(({ provider }) => provider).filter((provider) => !provider.startsWith("FARGATE"));
  if (isElsewhere || others.length > 0) return onInstances(others, launch);
  if (size === undefined) return { uncounted: "tasks whose size the template does not say" };
  const [least, most] = countsOf(resource);
  if (least === undefined || most === undefined)
    return { uncounted: `tasks of ${sizeWords(size)}, whose number a deployment knows` };
  const monthOf = (count: number) => (tasksMonth(count, size, shares, prices) ?? 0) + count * addressMonth(resource);
  const isSpot = shares.some(({ provider }) => provider === "FARGATE_SPOT");
  const count = least === most ? counted(least) : `${least} to ${counted(most)}`;
  return {
    what: `${count} of ${sizeWords(size)}${isSpot ? ", on Spot as the strategy says" : ""}`,
    least: monthOf(least),
    most: monthOf(most),
  };
}

function onInstances([provider]: readonly string[], launch: unknown): Priced {
  if (launch === "EXTERNAL") return { uncounted: "ECS Anywhere, 0.01025 USD for each hour of an instance" };
  return { uncounted: `tasks on ${provider ?? "instances"}: what runs there is paid by the instance` };
}

/** A public address of each task. */
function addressMonth({ properties, known, prices }: PricedResource): number {
  const configuration = recordIn(recordIn(properties["NetworkConfiguration"])["AwsvpcConfiguration"]);
  return known(configuration["AssignPublicIp"]) === "ENABLED" ? HOURS * (prices["public-ipv4"] ?? 0) : 0;
}

/** The fewest and the most tasks: what scaling says, else the desired count. */
function countsOf({ properties, known, ofType }: PricedResource): readonly [number | undefined, number | undefined] {
  const [target] = ofType("AWS::ApplicationAutoScaling::ScalableTarget");
  if (target === undefined) {
    const count = numberIn(known(properties["DesiredCount"] ?? 1));
    return [count, count];
  }
  return [numberIn(known(target.properties["MinCapacity"])), numberIn(known(target.properties["MaxCapacity"]))];
}

function numberIn(value: unknown): number | undefined {
  const number = Number(value);
  return value === undefined || Number.isNaN(number) ? undefined : number;
}

function counted(count: number): string {
  return count === 1 ? "1 task" : `${count} tasks`;
}
