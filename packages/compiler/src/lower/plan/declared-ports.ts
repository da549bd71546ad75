import type { PortMap, Ports } from "@ecs-dsl/dsl";

/** True for what `ports(…)` declared. */
export function isDeclared(ports: PortMap | Ports): ports is Ports {
  return ports.kind === "ports";
}
