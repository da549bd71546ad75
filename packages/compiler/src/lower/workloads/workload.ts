import type { AssemblyWorkload, BuiltImage, LoweredDocument, Stack } from "../../model/assembly.ts";
import { documentResource, resource } from "../../cloudformation/resource.ts";
import { getAtt, ref, type Resource } from "../../cloudformation/template.ts";
import { logGroupName, mainContainer, sidecarContainer } from "./container.ts";
import { asDocument, asProperties } from "../resolve/deferred.ts";
import { loweredDocument } from "../fields/document.ts";
import { exported, platformStack } from "../resolve/stack-outputs.ts";
import { listenerRules, ruleId } from "./service/listener-rules.ts";
import type { Lowering } from "../lowering.ts";
import type { NetworkView } from "../platform/network/network-view.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import type { Priorities } from "../resolve/priorities.ts";
import { executionRole, taskRole } from "./roles.ts";
import { checkRoutes } from "../checks/routes.ts";
import { scalingResources } from "./service/scaling.ts";
import { ingressRules, securityGroup } from "./security-group.ts";
import { ecsService, serviceOrigins } from "./service/service.ts";
import { targetGroup, targetGroups, type TargetGroupPlan } from "./service/target-groups.ts";
import { taskDefinition, taskDefinitionOrigins } from "./task-definition.ts";
import { templateTags, type Tags } from "../fields/tags.ts";
import type { Connections } from "../resolve/connections.ts";
import { checkWorkload } from "../checks/workload.ts";
import { MAIN_IMAGE, workloadImages, type WorkloadImages } from "./workload-images.ts";

/** What the workloads of an environment share. */
export interface Shared {
  readonly appTags: Tags;
  /** The cluster's name. */
  readonly cluster: string;
  readonly network: NetworkView;
  readonly priorities: Priorities;
  readonly connections: Connections;
}

export interface WorkloadPart {
  readonly documents: readonly LoweredDocument[];
  readonly stack: Stack;
  readonly workload: AssemblyWorkload;
  readonly images: readonly BuiltImage[];
}

/** The documents of one workload, and the stack that deploys it. */
export function workloadPart(lowering: Lowering, plan: WorkloadPlan, shared: Shared): WorkloadPart {
  const images = workloadImages(lowering, plan);
  const groups = targetGroups(lowering, plan);
  checkWorkload(lowering, plan);
  for (const group of groups) checkRoutes(lowering, group);
  const task = taskOf(lowering, plan, shared, images);
  const service = ecsService(lowering, plan, { ...shared, targetGroups: groups });
  const documents = [
    loweredDocument(lowering, "taskDefinition", plan, asDocument(task), {
      output: `task-definitions/${plan.name}.json`,
      origins: () => taskDefinitionOrigins(lowering, plan, shared.appTags),
    }),
    loweredDocument(lowering, "service", plan, asDocument(service), {
      origins: () => serviceOrigins(lowering, plan, shared.appTags, groups),
    }),
  ];
  const resources = {
    ...basicResources(lowering, plan, shared),
    TaskDefinition: documentResource("AWS::ECS::TaskDefinition", asProperties("taskDefinition", task), {
      DeletionPolicy: "Delete",
      UpdateReplacePolicy: "Retain",
    }),
    ...routeResources(lowering, plan, shared, groups),
    Service: serviceResource(groups, asProperties("service", service)),
    ...scalingResources(lowering, plan, shared.cluster, groups),
  };
  return {
    documents,
    stack: stackOf(lowering, plan, shared, images, resources),
    workload: describe(lowering, plan, shared.cluster),
    images: images.built,
  };
}

function taskOf(lowering: Lowering, plan: WorkloadPlan, { appTags }: Shared, images: WorkloadImages) {
  const main = mainContainer(lowering, plan, images.main);
  const sidecars = plan.sidecars.map((sidecar, index) =>
    sidecarContainer(lowering, plan, sidecar, images.sidecars[index]),
  );
  return taskDefinition(lowering, plan, appTags, [main, ...sidecars]);
}

function basicResources(lowering: Lowering, plan: WorkloadPlan, { appTags, network }: Shared) {
  return {
    LogGroup: resource(
      "AWS::Logs::LogGroup",
      {
        LogGroupName: logGroupName(lowering, plan.name),
        RetentionInDays: plan.props.logRetentionDays ?? 30,
        Tags: templateTags(appTags, plan.props.tags),
      },
      { DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain" },
    ),
    ExecutionRole: executionRole(plan, appTags),
    TaskRole: taskRole(plan, appTags),
    SecurityGroup: securityGroup(plan, network, appTags),
  };
}

function routeResources(
  lowering: Lowering,
  plan: WorkloadPlan,
  { appTags, network, priorities, connections }: Shared,
  groups: readonly TargetGroupPlan[],
): Readonly<Record<string, Resource>> {
  const resources: Record<string, Resource> = { ...ingressRules(lowering, plan, groups, connections) };
  for (const group of groups) {
    resources[group.id] = targetGroup(plan, group, network, appTags);
    Object.assign(resources, listenerRules(lowering, group, priorities));
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

function stackOf(
  lowering: Lowering,
  plan: WorkloadPlan,
  { connections }: Shared,
  { parameters, conditions, values }: WorkloadImages,
  Resources: Readonly<Record<string, Resource>>,
): Stack {
  const servers = new Set(connections.of(plan.name).map(({ server }) => server.fullName));
  return {
    name: plan.fullName,
    kind: "workload",
    template: {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `Service ${plan.name} of ${lowering.app} in ${lowering.environment.name}`,
      Parameters: parameters,
      ...(conditions === undefined ? {} : { Conditions: conditions }),
      Resources,
      Outputs: {
        SecurityGroup: exported(plan.fullName, "SecurityGroup", getAtt("SecurityGroup", "GroupId")),
        TaskDefinition: { Value: ref("TaskDefinition") },
      },
    },
    parameters: values,
    dependsOn: [platformStack(lowering), ...servers],
  };
}

function describe(lowering: Lowering, plan: WorkloadPlan, cluster: string): AssemblyWorkload {
  return {
    name: plan.name,
    stack: plan.fullName,
    cluster,
    service: plan.name,
    family: plan.fullName,
    logGroup: logGroupName(lowering, plan.name),
    container: plan.name,
    imageParameter: MAIN_IMAGE,
    executeCommand: plan.props.enableExecuteCommand ?? false,
  };
}
