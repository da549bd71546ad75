import { ref } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { subnetsOf } from "../../platform/network/network-view.ts";
import type { Shared } from "../workload-kind.ts";
import { hasInterfaces } from "../service/plan.ts";
import { groupsOf } from "../security-group.ts";
import { launchTypeOf, sharesOf } from "./part.ts";

/** How a service of AWS starts the task: what Scheduler and EventBridge spell alike. */
export function ecsParameters(plan: WorkloadPlan, shared: Pick<Shared, "strategy" | "isClusterGiven">) {
  const shares = sharesOf(plan, shared);
  return {
    TaskDefinitionArn: ref("TaskDefinition"),
    TaskCount: 1,
    CapacityProviderStrategy:
      shares.length === 0
        ? undefined
        : shares.map(({ capacityProvider, props: { base, weight } }) => ({
            CapacityProvider: capacityProvider,
            Base: base,
            Weight: weight,
          })),
    LaunchType: launchTypeOf(plan, shared),
    EnableECSManagedTags: true,
    EnableExecuteCommand: plan.props.enableExecuteCommand === true ? true : undefined,
    PropagateTags: "TASK_DEFINITION",
  } as const;
}

/** Where the task is started; undefined without network interfaces of its own. */
export function vpcConfiguration(lowering: Lowering, plan: WorkloadPlan, { network }: Pick<Shared, "network">) {
  if (!hasInterfaces(plan)) return undefined;
  return {
    Subnets: subnetsOf(plan, network),
    SecurityGroups: groupsOf(lowering, plan),
    AssignPublicIp: plan.props.assignPublicIp === true ? "ENABLED" : "DISABLED",
  } as const;
}
