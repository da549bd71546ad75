import type { AnyServiceProps, Service } from "@ecs-dsl/dsl";
import { documentResource } from "../../../cloudformation/resource.ts";
import type { Resource } from "../../../cloudformation/template.ts";
import { loweredDocument } from "../../fields/document.ts";
import type { Lowering } from "../../lowering.ts";
import { ROLLING } from "../../fields/tables/rolling.ts";
import { SERVICE } from "../../fields/tables/service.ts";
import { labelOf, noun } from "../../plan/noun.ts";
import type { Settings } from "../../plan/plan.ts";
import { asDocument, asProperties } from "../../resolve/deferred.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import { laterEndpointsOf } from "../../resolve/stack-outputs.ts";
import { loadBalancerIngress } from "../security-group.ts";
import type { KindPart, Shared, WorkloadKind, WorkloadPlanner } from "../workload-kind.ts";
import { listenerRules, ruleId } from "./listener-rules.ts";
import type { ServicePlan } from "./plan.ts";
import { scalingResources } from "./scaling.ts";
import { ecsService, serviceOrigins } from "./service.ts";
import { targetGroup } from "./target-group.ts";

/** A number of tasks that ECS keeps running. */
export const service: WorkloadKind<Service, ServicePlan> = {
  label: "services",
  words: "service",
  shape: SERVICE.shape,
  plan(node, subject, planner) {
    const props = planner.conformed(subject, SERVICE.shape, node.props);
    const planned = { name: node.name, subject, props };
    const task = planner.task(planned);
    const routes = planner.routes(props.routes, subject);
    return { ...task, ...planned, kind: "service", routes, deployment: deploymentOf(planner, planned) };
  },
  part,
};

/** How ECS replaces the tasks, where it is written. */
function deploymentOf(planner: WorkloadPlanner, { subject, props }: Settings<AnyServiceProps>) {
  const { deployment } = props;
  if (deployment === undefined) return undefined;
  const own = noun(deployment, labelOf(subject, ["deployment"]), `the deployment of ${subject.words}`);
  return { subject: own, props: planner.conformed(own, ROLLING.shape, deployment.props) };
}

function part(lowering: Lowering, plan: ServicePlan, shared: Shared): KindPart {
  const groups = shared.targetGroups.get(plan)?.groups ?? [];
  const parts = { ...shared, targetGroups: groups };
  const built = ecsService(lowering, plan, parts);
  const document = loweredDocument(lowering, "service", plan, asDocument(built), {
    origins: () => serviceOrigins(lowering, plan, parts),
  });
  return {
    documents: [document],
    ingress: loadBalancerIngress(lowering, groups),
    resources: {
      ...routeResources(lowering, plan, shared, groups),
      Service: serviceResource(groups, {
        ...asProperties("service", built),
        ...deployedOnceMore(lowering, plan, shared),
      }),
      ...scalingResources(lowering, plan, shared.cluster, groups),
    },
    rollout: { kind: "service", service: plan.name },
    executesCommands: built.enableExecuteCommand === true,
  };
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
    Object.assign(resources, listenerRules(lowering, group, priorities, tags));
  }
  return resources;
}

/** ECS refuses a service whose target group has no listener yet: the service waits for its rules. */
function serviceResource(groups: readonly TargetGroupPlan[], properties: object): Resource {
  const rules = groups.flatMap((group) => group.routes.map(ruleId));
  const [first] = rules;
  const DependsOn = rules.length === 1 ? first : rules;
  return documentResource(
    "AWS::ECS::Service",
    properties,
    DependsOn === undefined || first === undefined ? {} : { DependsOn },
  );
}

/**
 * New tasks once the endpoints of a later service exist, which those that run do not see. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html. Checked 2026-11-25.
 */
function deployedOnceMore(lowering: Lowering, plan: ServicePlan, { order }: Shared) {
  const endpoints = order.laterServersOf(plan).map((server) => laterEndpointsOf(lowering, server));
  const [first] = endpoints;
  if (first === undefined) return {};
  const nonce = endpoints.length === 1 ? first : { "Fn::Join": ["-", endpoints] };
  return { ForceNewDeployment: { EnableForceNewDeployment: true, ForceNewDeploymentNonce: nonce } };
}
