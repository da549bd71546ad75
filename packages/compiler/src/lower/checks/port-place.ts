import { isDeclared } from "../plan/declared-ports.ts";
import { noun, type Noun, sourceOf } from "../nouns/noun.ts";
import type { SidecarPlan, WorkloadPlan } from "../plan/plan.ts";

/** Where the ports of a container are written: at the container, or in a call of ports(…). */
export function placeOfPort({ subject, props: { ports } }: WorkloadPlan | SidecarPlan, ...path: readonly string[]) {
  return ports !== undefined && isDeclared(ports)
    ? sourceOf(declaredPorts(ports), path)
    : sourceOf(subject, ["ports", ...path]);
}

function declaredPorts(ports: object): Noun {
  return noun(ports, "ports", "the ports");
}
