import type { Value } from "../../cloudformation/template.ts";
import type { Lowering } from "../lowering.ts";
import type { TaskProps } from "../plan/plan.ts";
import { templateValue } from "../resolve/references.ts";
import { resolver } from "../resources/values.ts";

/** The policy that limits the roles of a workload, where one does. */
export function boundaryOf(
  lowering: Lowering,
  { permissionsBoundary }: Pick<Partial<TaskProps>, "permissionsBoundary">,
): Value<string> | undefined {
  return permissionsBoundary === undefined ? undefined : templateValue(permissionsBoundary, resolver(lowering));
}
