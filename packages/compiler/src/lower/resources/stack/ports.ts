import type { StackPort } from "@ecs-dsl/dsl";
import type { Deferred } from "../../resolve/deferred.ts";
import type { Resolve } from "../../resolve/references.ts";
import type { TaskProps } from "../../plan/plan.ts";
import type { ResourcePlan } from "../resource-kind.ts";
import type { StackPlan } from "./plan.ts";

/** The ports of stacks among the connections of a workload. */
export function stackPortsOf({ connections = [] }: Partial<Pick<TaskProps, "connections">>): readonly StackPort[] {
  return connections.filter((one) => one.kind === "stack-port");
}

/** The security group behind a port, in the stack of a workload. */
export function groupOfPort({ stack, group }: StackPort, resolve: Resolve): string | Deferred {
  return resolve({ kind: "reference", of: "output", resource: stack, output: "port", at: [group] });
}

/** The number of a port; undefined where its stack has no such group. */
export function portOf({ stack, group }: StackPort, resources: readonly ResourcePlan[]): number | undefined {
  const plan = resources.filter(isStackPlan).find(({ name }) => name === stack.name);
  return plan?.groups.find((placed) => placed.group.name === group)?.port;
}

/** True for the plan of a stack among those of other nouns. */
export function isStackPlan(plan: Pick<ResourcePlan, "kind">): plan is StackPlan {
  return plan.kind === "stack";
}
