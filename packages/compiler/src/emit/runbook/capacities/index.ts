import type { Topic } from "../topic.ts";
import { type Capacity, capacitiesOf } from "./capacity.ts";
import { external } from "./external.ts";
import { fargateSpot } from "./fargate-spot.ts";
import { fargate } from "./fargate.ts";
import { instances } from "./instances.ts";
import { managedInstances } from "./managed-instances.ts";

/** What the runbook says of what tasks run on, one line each. */
const CAPACITY_TOPICS: { readonly [Name in Capacity]: Topic } = {
  external,
  fargate,
  "fargate-spot": fargateSpot,
  instances,
  "managed-instances": managedInstances,
};

/** How to see where the tasks of a workload run. */
export const capacity: Topic = (subject) => capacitiesOf(subject).flatMap((name) => CAPACITY_TOPICS[name](subject));
