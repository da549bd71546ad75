import type { AnyWorkerProps, WorkerScaling } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { BOOLEAN, from, required, struct } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { WORKER_ALARMS } from "./alarms.ts";
import { QUEUE_NODE } from "./queue.ts";
import { SCHEDULES } from "./scaling.ts";
import { SERVICE_TABLE } from "./service.ts";
import { TASK_ROWS } from "./task.ts";

/** What a worker may say. Its ECS service is lowered as that of any service. */
export const WORKER = new Fields<AnyWorkerProps>("a worker", () => {
  const {
    assignPublicIp,
    desiredCount,
    capacityProviderStrategy,
    placementConstraints,
    placementStrategy,
    deployment,
    availabilityZoneRebalancing,
    volumes,
    enableExecuteCommand,
    tags,
    overrides,
  } = SERVICE_TABLE;
  return {
    ...TASK_ROWS,
    queue: required(elsewhere(QUEUE_NODE)),
    desiredCount,
    capacityProviderStrategy,
    placementConstraints,
    placementStrategy,
    deployment,
    availabilityZoneRebalancing,
    assignPublicIp,
    volumes,
    enableExecuteCommand,
    tags,
    scaling: elsewhere(
      struct<WorkerScaling>("the scaling of a worker", {
        min: required(from(0)),
        max: required(from(0)),
        messagesPerTask: required(from(1)),
        schedules: SCHEDULES,
        scaleInCooldown: from(0),
        scaleOutCooldown: from(0),
      }),
    ),
    alarms: elsewhere(WORKER_ALARMS),
    dashboard: elsewhere(BOOLEAN),
    overrides,
  };
});
