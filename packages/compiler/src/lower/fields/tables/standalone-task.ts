import type { AnyTaskProps, Service, ServiceOverrides, Worker } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { DOCUMENT, either, listOf, node, struct } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { CAPACITY_PROVIDER_STRATEGY } from "./capacity-provider-strategy.ts";
import { ENABLE_EXECUTE_COMMAND, TASK_ROWS, TASK_TAGS } from "./task.ts";
import { TASK_VOLUMES } from "./volumes.ts";

/** What has an ECS service. */
const SERVED = either(node<Service>("service", "a service"), node<Worker>("worker", "a worker"));

const { ports: _ports, ...ROWS } = TASK_ROWS;

/** What a task that runs to its end may say. */
export const STANDALONE_TASK = new Fields<AnyTaskProps>("a task", {
  ...ROWS,
  volumes: TASK_VOLUMES,
  from: elsewhere(SERVED),
  before: elsewhere(listOf(SERVED)),
  capacityProviderStrategy: elsewhere(CAPACITY_PROVIDER_STRATEGY),
  enableExecuteCommand: ENABLE_EXECUTE_COMMAND,
  tags: TASK_TAGS,
  overrides: elsewhere(
    struct<Omit<ServiceOverrides, "service">>("the overrides of a task", {
      taskDefinition: DOCUMENT,
      container: DOCUMENT,
    }),
  ),
});
