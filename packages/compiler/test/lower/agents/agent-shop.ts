import { service } from "@ecs-dsl/dsl";
import type { Lowered } from "../../../src/model/lowered.ts";
import { IMAGE, lowerShop } from "../lowered.ts";
import { containersOf } from "../log-routing/routed.ts";

/** A shop whose one service has these sidecars. */
export function shopWith(sidecars: object, others: object = {}): Lowered {
  return lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, sidecars, ...others })] });
}

/** The variables of a container of the service. */
export function variablesOf(lowered: Lowered, container = "api"): Readonly<Record<string, unknown>> {
  const variables = containersOf(lowered)[container]?.environment ?? [];
  return Object.fromEntries(variables.map(({ name, value }) => [name, value]));
}
