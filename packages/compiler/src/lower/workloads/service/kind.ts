import type { Service } from "@ecs-dsl/dsl";
import type { Resource } from "../../../cloudformation/template.ts";
import { SERVICE } from "../../fields/tables/service.ts";
import type { Lowering } from "../../lowering.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import { allowedIngress } from "../allowed-ingress.ts";
import type { KindPart, Shared, WorkloadKind } from "../workload-kind.ts";
import { listenerRules, liveGroups } from "./listener-rules.ts";
import { networkListeners } from "./network-listeners.ts";
import { deploymentOf, servicePart } from "./part.ts";
import type { ServicePlan } from "./plan.ts";
import { scalingResources } from "./scaling/scaling.ts";
import { takenGroups } from "./shared-forward.ts";
import { targetGroup } from "./target-group.ts";
import { planExistingTargets } from "../../plan/existing-target-plan.ts";
import { planTold } from "../told-topic.ts";
import { alarmResources } from "./watching/alarms.ts";
import { dashboard } from "./watching/dashboard.ts";

/** A number of tasks that ECS keeps running. */
export const service: WorkloadKind<Service, ServicePlan> = {
  label: "services",
  words: "service",
  plan(node, subject, planner) {
    const props = planner.conformed(subject, SERVICE.shape, node.props);
    const planned = { name: node.name, subject, props };
    planner.referTo([props.allowFrom, props.scaling]);
    planTold(props.alarms?.notify, planner);
    const task = planner.task(planned);
    const routes = planner.routes(props.routes, subject, task.sidecars);
    const listeners = planner.networkListeners(props.routes, subject, task.sidecars);
    const existingTargets = planExistingTargets(planner, planned, task);
    const deployment = deploymentOf(planner, planned);
    return { ...task, ...planned, kind: "service", routes, networkListeners: listeners, existingTargets, deployment };
  },
  part,
};

function part(lowering: Lowering, plan: ServicePlan, shared: Shared): KindPart {
  const groups = shared.targetGroups.get(plan)?.groups ?? [];
  const networkGroups = shared.networkGroups.get(plan)?.groups ?? [];
  const { existingTargets } = plan;
  const resources = routeResources(lowering, plan, shared, groups);
  const around = { network: shared.network, tags: { ...shared.appTags, ...plan.props.tags } };
  const before = {
    ...allowedIngress(lowering, plan),
    ...resources,
    ...networkListeners(lowering, plan, networkGroups, around),
    ...alarmResources(lowering, plan, shared, { groups, networkGroups }),
  };
  const after = {
    ...scalingResources(lowering, plan, shared, groups),
    ...dashboard(lowering, plan, shared.cluster, { groups, networkGroups }),
  };
  return {
    ...servicePart(lowering, plan, shared, { groups, networkGroups, existingTargets, before, after }),
    ...liveGroups([...groups, ...networkGroups]),
    outputs: takenGroups(groups, shared),
  };
}

function routeResources(
  lowering: Lowering,
  plan: ServicePlan,
  shared: Shared,
  groups: readonly TargetGroupPlan[],
): Readonly<Record<string, Resource>> {
  const { appTags, network } = shared;
  const resources: Record<string, Resource> = {};
  const tags = { ...appTags, ...plan.props.tags };
  for (const group of groups) {
    resources[group.id] = targetGroup(plan, group, network, appTags);
    if (group.alternateId !== undefined) resources[group.alternateId] = targetGroup(plan, group, network, appTags);
    Object.assign(resources, listenerRules(lowering, group, shared, tags));
  }
  return resources;
}
