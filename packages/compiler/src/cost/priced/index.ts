import type { PricedType } from "../cost.ts";
import { BY_THE_MONTH } from "./by-the-month.ts";
import { BY_USE } from "./by-use.ts";
import { instances } from "./instances.ts";
import { address, endpoint, loadBalancer, natGateway } from "./network.ts";
import { service } from "./service.ts";
import { taskRuns } from "./task-runs.ts";

/** Every type of resource that costs something, by its type. */
export const PRICED: ReadonlyMap<string, PricedType> = new Map(
  [service, taskRuns, instances, loadBalancer, natGateway, address, endpoint, ...BY_THE_MONTH, ...BY_USE].map((one) => [
    one.type,
    one,
  ]),
);
