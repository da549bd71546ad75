import type { AnyServiceProps } from "@ecs-dsl/dsl";
import { documentResource } from "../../../cloudformation/resource.ts";
import type { Resource } from "../../../cloudformation/template.ts";
import { loweredDocument } from "../../fields/document.ts";
import type { Lowering } from "../../lowering.ts";
import { DEPLOYMENTS } from "../../fields/tables/deployment.ts";
import type { DeploymentPlan } from "../../plan/deployment-plan.ts";
import type { ExistingTargetPlan } from "../../plan/existing-target-plan.ts";
import { nounAt } from "../../nouns/noun.ts";
import type { Settings } from "../../plan/plan.ts";
import { asDocument, asProperties } from "../../resolve/deferred.ts";
import { pauseMinutes, shiftMinutes } from "../../resolve/shift-time.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import type { NetworkTargetGroupPlan } from "../../resolve/network-target-groups.ts";
import { laterEndpointsOf } from "../../resolve/stack-outputs.ts";
import { existingIngress, loadBalancerIngress } from "../security-group.ts";
import type { KindPart, Shared, WorkloadPlanner } from "../workload-kind.ts";
import { networkIngress } from "./network-ingress.ts";
import { infrastructureRole } from "./infrastructure-role.ts";
import { ruleId } from "./listener-rules.ts";
import { type EcsServicePlan, hasInterfaces, shiftOf } from "./plan.ts";
import { ecsService, serviceOrigins } from "./service.ts";
import { discoveryService } from "./cloud-map.ts";

/** How ECS replaces the tasks, where it is written. */
export function deploymentOf(
  planner: WorkloadPlanner,
  { subject, props }: Settings<Pick<AnyServiceProps, "deployment">>,
): DeploymentPlan | undefined {
  const { deployment } = props;
  if (deployment === undefined) return undefined;
  const own = nounAt(deployment, subject, ["deployment"], `the deployment of ${subject.words}`);
  const { strategy } = deployment;
  const conformed = planner.conformed(own, DEPLOYMENTS[strategy].shape, deployment.props);
  planner.referTo(conformed);
  return { subject: own, strategy, props: conformed };
}

/** What stands around the ECS service of a workload in its stack. */
interface Around {
  readonly groups: readonly TargetGroupPlan[];
  readonly networkGroups?: readonly NetworkTargetGroupPlan[];
  readonly existingTargets?: readonly ExistingTargetPlan[];
  readonly before: Readonly<Record<string, Resource>>;
  readonly after: Readonly<Record<string, Resource>>;
}

/** The ECS service of a workload, with what it needs. */
export function servicePart(
  lowering: Lowering,
  plan: EcsServicePlan,
  shared: Shared,
  { groups, networkGroups = [], existingTargets = [], before, after }: Around,
): KindPart {
  const parts = { ...shared, targetGroups: groups, networkGroups, existingTargets };
  const built = ecsService(lowering, plan, parts);
  const document = loweredDocument(lowering, "service", plan, asDocument(built), {
    origins: () => serviceOrigins(lowering, plan, parts),
  });
  return {
    documents: [document],
    ingress: hasInterfaces(plan)
      ? {
          ...loadBalancerIngress(lowering, groups),
          ...networkIngress(lowering, networkGroups),
          ...existingIngress(lowering, existingTargets),
        }
      : {},
    resources: {
      ...before,
      ...infrastructureRole(lowering, plan, built, shared.appTags),
      ...discoveryService(lowering, plan, shared),
      Service: serviceResource(listenedBy(groups, networkGroups), {
        ...asProperties("service", built),
        ...deployedOnceMore(lowering, plan, shared),
      }),
      ...after,
    },
    rollout: { kind: "service", service: plan.props.serviceName ?? plan.name, ...shiftTime(plan) },
    executesCommands: built.enableExecuteCommand === true,
  };
}

function shiftTime(plan: EcsServicePlan) {
  const shift = shiftOf(plan);
  return shift === undefined ? {} : { shiftMinutes: shiftMinutes(shift) + pauseMinutes(shift) };
}

/** ECS refuses a service whose target group has no listener yet: the service waits for its rules, where it does not name them. */
function listenedBy(
  groups: readonly TargetGroupPlan[],
  networkGroups: readonly NetworkTargetGroupPlan[],
): readonly string[] {
  return [
    ...groups.flatMap(({ alternateId, routes }) => (alternateId === undefined ? routes.map(ruleId) : [])),
    ...networkGroups.flatMap(({ alternateId, listenerId }) => (alternateId === undefined ? [listenerId] : [])),
  ];
}

function serviceResource(rules: readonly string[], properties: object): Resource {
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
function deployedOnceMore(lowering: Lowering, plan: EcsServicePlan, { order, discovery }: Shared) {
  if (discovery.addresses !== "serviceConnect") return {};
  const endpoints = order.laterServersOf(plan).map((server) => laterEndpointsOf(lowering, server));
  const [first] = endpoints;
  if (first === undefined) return {};
  const nonce = endpoints.length === 1 ? first : { "Fn::Join": ["-", endpoints] };
  return { ForceNewDeployment: { EnableForceNewDeployment: true, ForceNewDeploymentNonce: nonce } };
}
