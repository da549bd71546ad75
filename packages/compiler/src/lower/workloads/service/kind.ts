import type { Service } from "@ecs-dsl/dsl";
import type { Resource } from "../../../cloudformation/template.ts";
import { SERVICE } from "../../fields/tables/service.ts";
import type { Lowering } from "../../lowering.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import { allowedIngress } from "../allowed-ingress.ts";
import type { KindPart, Shared, WorkloadKind } from "../workload-kind.ts";
import { listenerRules, liveGroups } from "./listener-rules.ts";
import { deploymentOf, servicePart } from "./part.ts";
import type { ServicePlan } from "./plan.ts";
import { scalingResources } from "./scaling/scaling.ts";
import { targetGroup } from "./target-group.ts";
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
    return { ...task, ...planned, kind: "service", routes, deployment: deploymentOf(planner, planned) };
  },
  part,
};

function part(lowering: Lowering, plan: ServicePlan, shared: Shared): KindPart {
  const groups = shared.targetGroups.get(plan)?.groups ?? [];
  const resources = routeResources(lowering, plan, shared, groups);
  const before = {
    ...allowedIngress(lowering, plan),
    ...resources,
    ...alarmResources(lowering, plan, shared, groups),
  };
  const after = {
    ...scalingResources(lowering, plan, shared, groups),
    ...dashboard(lowering, plan, shared.cluster, groups),
  };
  return { ...servicePart(lowering, plan, shared, { groups, before, after }), ...liveGroups(groups) };
}

function routeResources(
  lowering: Lowering,
  plan: ServicePlan,
  { appTags, network, priorities }: Shared,
  groups: readonly TargetGroupPlan[],
): Readonly<Record<string, Resource>> {
  const resources: Record<string, Resource> = {};
  const tags = { ...appTags, ...plan.props.tags };
  for (const group of groups) {
    resources[group.id] = targetGroup(plan, group, network, appTags);
    if (group.alternateId !== undefined) resources[group.alternateId] = targetGroup(plan, group, network, appTags);
    Object.assign(resources, listenerRules(lowering, group, priorities, tags));
  }
  return resources;
}
