import type {
  AnyStartedTaskProps,
  AnyTaskProps,
  EventPattern,
  EventValues,
  JsonPath,
  ScheduledTask,
  Service,
  ServiceOverrides,
  TaskFailure,
  Worker,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { JSON_VALUE, type Taken } from "../../nouns/prop-shape.ts";
import { BOOLEAN, DOCUMENT, either, FILLED, listOf, mapOf, node, required, struct, type Shape } from "../shape.ts";
import { elsewhere, type Table } from "../table.ts";
import { CAPACITY_PROVIDER_STRATEGY } from "./capacity-provider-strategy.ts";
import { ENABLE_EXECUTE_COMMAND, TASK_ROWS, TASK_TAGS } from "./task.ts";
import { TOLD } from "./alarms.ts";
import { TASK_VOLUMES } from "./volumes.ts";

/** Whether EventBridge takes what stands in it is a rule's to say. */
const EVENT_VALUES: Shape<EventValues> = { data: { type: "list", of: JSON_VALUE } };
const eventPattern = () =>
  struct<EventPattern>("an event pattern", {
    source: EVENT_VALUES,
    "detail-type": EVENT_VALUES,
    account: EVENT_VALUES,
    region: EVENT_VALUES,
    resources: EVENT_VALUES,
    detail: DOCUMENT,
    $or: listOf(DOCUMENT),
  });
const JSON_PATH: Shape<JsonPath> = { data: FILLED.data };

/** What has an ECS service. */
const SERVED = either(node<Service>("service", "a service"), node<Worker>("worker", "a worker"));
const SCHEDULED = node<ScheduledTask>("scheduled-task", "a scheduled task");

/** What tasks that run to their end have, whoever starts them. */
export const startedTaskRows = (): Table<AnyStartedTaskProps> => {
  const { ports: _ports, networkMode: _networkMode, ...rows } = TASK_ROWS;
  return {
    ...rows,
    volumes: TASK_VOLUMES,
    from: elsewhere(SERVED),
    assignPublicIp: elsewhere(BOOLEAN),
    capacityProviderStrategy: elsewhere(CAPACITY_PROVIDER_STRATEGY),
    enableExecuteCommand: ENABLE_EXECUTE_COMMAND,
    tags: TASK_TAGS,
    onFailure: elsewhere(struct<TaskFailure>("a notice of failures", { notify: required(TOLD) })),
    overrides: elsewhere(
      struct<Omit<ServiceOverrides, "service">>("the overrides of a task", {
        taskDefinition: DOCUMENT,
        container: DOCUMENT,
      }),
    ),
  };
};

/** What a task takes of the workload that it is another command of. */
export const TAKEN: Taken & { readonly names: readonly (keyof AnyStartedTaskProps)[] } = {
  by: "from",
  names: [
    "cpu",
    "memory",
    "ephemeralStorage",
    "runtimePlatform",
    "capacity",
    "capacityProviderStrategy",
    "image",
    "entryPoint",
    "workingDirectory",
    "user",
    "environment",
    "environmentFiles",
    "secrets",
    "volumes",
    "mounts",
    "linuxParameters",
    "readonlyRootFilesystem",
    "logging",
    "permissions",
    "connections",
    "securityGroups",
    "assignPublicIp",
    "roles",
    "managedPolicies",
    "permissionsBoundary",
  ],
};

/** What a task that runs to its end may say. */
export const STANDALONE_TASK = new Fields<AnyTaskProps>(
  "a task",
  () => ({
    ...startedTaskRows(),
    before: elsewhere(listOf(either(SERVED, SCHEDULED))),
    on: elsewhere(eventPattern()),
    input: elsewhere(mapOf(JSON_PATH, "variables by name")),
  }),
  TAKEN,
);
