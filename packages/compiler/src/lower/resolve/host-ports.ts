import type { WorkloadPlan } from "../plan/plan.ts";
import { portNumber } from "./connections.ts";

/** A port of a container that is the same port of its instance in every task. */
export interface HostPort {
  readonly containerPort: number | undefined;
  readonly hostPort: number;
}

/** Those of a task; 0 stands for any free port of the instance. */
export function hostPorts(workload: WorkloadPlan): readonly HostPort[] {
  return [workload, ...workload.sidecars].flatMap(({ props: { ports = {} } }) =>
    Object.values(ports).flatMap((port) => {
      const { hostPort = 0 } = typeof port === "object" ? port : {};
      return hostPort === 0 ? [] : [{ containerPort: portNumber(port), hostPort }];
    }),
  );
}
