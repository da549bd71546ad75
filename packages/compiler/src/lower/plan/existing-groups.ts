import { SECURITY_GROUP } from "../fields/tables/stack.ts";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import { nounAt } from "../nouns/noun.ts";
import type { Settings, TaskProps } from "./plan.ts";

/** Holds the settings of security groups that exist, among the connections of a workload, against their shape. */
export function holdExistingGroups(lowering: Lowering, { subject, props }: Settings<TaskProps>): void {
  props.connections?.forEach((one, index) => {
    if (one.kind === "stack-port") return;
    const group = nounAt(one, subject, ["connections", index], `connection ${index + 1} of ${subject.words}`);
    conformed(lowering, group, SECURITY_GROUP.shape, one.props);
  });
}
