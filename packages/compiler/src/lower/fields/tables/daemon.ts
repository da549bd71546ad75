import type { AnyDaemonProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { required } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { DAEMON_CAPACITY_NODE } from "./ec2-capacity.ts";
import { SERVICE_TABLE } from "./service.ts";
import { TASK_ROWS } from "./task.ts";

/** What a daemon may say. Its ECS service is lowered as that of any service. */
export const DAEMON = new Fields<AnyDaemonProps>("a daemon", () => {
  const { placementConstraints, deployment, volumes, enableExecuteCommand, tags, overrides } = SERVICE_TABLE;
  return {
    ...TASK_ROWS,
    capacity: required(elsewhere(DAEMON_CAPACITY_NODE)),
    placementConstraints,
    deployment,
    volumes,
    enableExecuteCommand,
    tags,
    overrides,
  };
});
