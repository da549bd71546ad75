import type { OutputReference, ReferredResource } from "@ecs-dsl/dsl";
import { capitalized } from "@ecs-dsl/validators/words";
import { isWorkloadKind } from "../../model/workload-kinds.ts";
import type { Lowering } from "../lowering.ts";
import { Deferred } from "../resolve/deferred.ts";
import { logicalName, namePart } from "../resolve/names.ts";
import { fromWorkload, type WorkloadValue } from "../resolve/stack-outputs.ts";

/** The value of a workload that a reference is about. */
export function workloadValue({ resource, output, access, at }: OutputReference): WorkloadValue | undefined {
  if (!isWorkload(resource) || access !== undefined || at !== undefined) return undefined;
  return output === "securityGroup" || output === "taskDefinition" ? output : undefined;
}

/** True for a workload among what references lead to. */
export function isWorkload({ kind }: Pick<ReferredResource, "kind">): boolean {
  return isWorkloadKind(kind);
}

/** What a sentence calls the value: `security group`. */
export function valueWords({ output }: OutputReference): string {
  return output === "securityGroup" ? "security group" : "task definition";
}

/** The value, which the workload's stack has as an output. */
export function workloadText(lowering: Lowering, value: WorkloadValue, { resource: { name } }: OutputReference) {
  const fullName = `${lowering.prefix}-${namePart(name)}`;
  const words = `${logicalName(name)}${capitalized(value)}`.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_");
  return new Deferred(`\${${words.toUpperCase()}}`, fromWorkload(lowering, { name, fullName }, value));
}
