import type { AnyPortMap, Ports } from "@ecs-dsl/dsl";

/** True for what `ports(…)` declared. */
export function isDeclared(ports: AnyPortMap | Ports): ports is Ports {
  return ports.kind === "ports";
}
