import { outsideId } from "../resources/outside-values.ts";
import { isPublic } from "../platform/network/network-view.ts";
import type { AssemblyWorkload, LoweredDocument, Stack } from "../../model/assembly.ts";
import { capitalized } from "@ecs-dsl/validators/words";
import { documentResource, resource, RETAINED } from "../../cloudformation/resource.ts";
import { getAtt, ref, type Output, type Resource, type Template } from "../../cloudformation/template.ts";
import { loweredDocument } from "../fields/document.ts";
import { templateTags, type Tags } from "../fields/tags.ts";
import type { Lowering } from "../lowering.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { deployedTag } from "../registry/deployed-images.ts";
import { asDocument, asProperties } from "../resolve/deferred.ts";
import { logGroupName } from "../resolve/log-group.ts";
import { discoveryText } from "../resolve/discovery.ts";
import { hashed } from "../resolve/names.ts";
import { askedOf, stackInputs } from "../resolve/stack-outputs.ts";
import { callsOf } from "./calls.ts";
import { mainContainer, sidecarContainer } from "./container.ts";
import { type AnyWorkloadPlan, kindPart, KINDS } from "./kinds.ts";
import { sessionStatements } from "./grants/sessions.ts";
import { givenRoles, roles, type RoleTask, unmetPolicy } from "./roles.ts";
import { accessRules, connectionRules, fileSystemRules, securityGroup } from "./security-group.ts";
import { taskDefinition, taskDefinitionOrigins } from "./task-definition.ts";
import type { KindPart, Shared } from "./workload-kind.ts";
import { workloadImages, type WorkloadImages } from "./workload-images.ts";
import { keyTemplate } from "../resources/stack/key-behind.ts";
import { resolver } from "../resources/values.ts";

export interface WorkloadPart {
  readonly documents: readonly LoweredDocument[];
  readonly workload: AssemblyWorkload;
  /** The services of AWS that its tasks call from private subnets, by what their actions begin with. */
  readonly calls: () => readonly string[];
}

/** The documents of one workload, and the stack that deploys it. */
export function workloadPart(lowering: Lowering, plan: AnyWorkloadPlan, shared: Shared): WorkloadPart {
  const images = workloadImages(lowering, plan);
  const task = taskOf(lowering, plan, shared, images);
  const own = kindPart(plan.kind, lowering, plan, shared, task);
  const sessions = own.executesCommands
    ? sessionStatements(shared.sessions ?? {}, (id) => outsideId(lowering, id))
    : [];
  const roleTask = { document: task, sessions, appTags: shared.appTags };
  const ways = { ...fileSystemRules(lowering, plan), ...connectionRules(lowering, plan, shared.resources) };
  const resources = {
    ...basicResources(lowering, plan, shared, roleTask),
    ...ways,
    TaskDefinition: documentResource("AWS::ECS::TaskDefinition", asProperties("taskDefinition", task), {
      ...after(Object.keys(ways)),
      DeletionPolicy: "Delete",
      UpdateReplacePolicy: "Retain",
    }),
    ...own.ingress,
    ...accessRules(lowering, plan, shared),
    ...own.resources,
  };
  const document = loweredDocument(lowering, "taskDefinition", plan, asDocument(task), {
    output: `task-definitions/${plan.name}.json`,
    origins: () => taskDefinitionOrigins(lowering, plan, shared.appTags),
  });
  return {
    // Services are others' to say, where they make them.
    documents: lowering.isStackless ? [document] : [document, ...own.documents],
    calls: () => (isPublic(plan) ? [] : callsOf(lowering, plan, roleTask)),
    workload: {
      name: plan.name,
      kind: plan.kind,
      stack: stackOf(lowering, plan, withOwn(images, own), resources, {
        ...own.outputs,
        ...endpointsOf(plan, shared),
        ...discoveryOf(plan, shared),
      }),
      waves: shared.order.wavesOf(plan),
      images: images.carried,
      cluster: shared.cluster,
      family: plan.props.family ?? plan.fullName,
      logGroup: logGroupName(lowering, plan),
      deployedTags: tagsOf(lowering, plan),
      container: plan.containerName,
      executeCommand: own.executesCommands,
      givenRoles: givenRoles(lowering, plan, roleTask),
      ...unmetPolicy(lowering, plan, roleTask),
      rollout: own.rollout,
    },
  };
}

/** A task that cannot reach its file system does not start, and one that cannot reach its database fails. */
function after(DependsOn: readonly string[]) {
  return DependsOn.length === 0 ? {} : { DependsOn };
}

function tagsOf({ environment }: Lowering, plan: WorkloadPlan): AssemblyWorkload["deployedTags"] {
  const sidecars = plan.sidecars.map(({ name, containerName }) => [
    containerName,
    deployedTag(environment.name, plan.name, name),
  ]);
  return Object.fromEntries([[plan.containerName, deployedTag(environment.name, plan.name)], ...sidecars]);
}

function taskOf(lowering: Lowering, plan: WorkloadPlan, { appTags }: Shared, images: WorkloadImages) {
  const main = mainContainer(lowering, plan, images.main);
  const sidecars = plan.sidecars.map((sidecar, index) =>
    sidecarContainer(lowering, plan, sidecar, images.sidecars[index]),
  );
  return taskDefinition(lowering, plan, appTags, [main, ...sidecars]);
}

function basicResources(lowering: Lowering, plan: WorkloadPlan, { appTags, network }: Shared, task: RoleTask) {
  return {
    ...(plan.logging?.props.logGroup === undefined ? { LogGroup: logGroup(lowering, plan, appTags) } : {}),
    ...roles(lowering, plan, task),
    ...(isInVpc(plan) ? { SecurityGroup: securityGroup(plan, network, appTags) } : {}),
  };
}

/** Nothing outside AWS has a security group. */
function isInVpc({ runsOn }: WorkloadPlan): boolean {
  return runsOn !== "external";
}

function logGroup(lowering: Lowering, plan: WorkloadPlan, appTags: Tags): Resource {
  const { retentionInDays = 30, kmsKey } = plan.logging?.props ?? {};
  return resource(
    "AWS::Logs::LogGroup",
    {
      LogGroupName: logGroupName(lowering, plan),
      RetentionInDays: retentionInDays,
      KmsKeyId: keyTemplate(kmsKey, resolver(lowering)),
      Tags: templateTags(appTags, plan.props.tags),
    },
    RETAINED,
  );
}

function stackOf(
  lowering: Lowering,
  plan: AnyWorkloadPlan,
  { parameters, conditions, values }: WorkloadImages,
  Resources: Readonly<Record<string, Resource>>,
  outputs: Readonly<Record<string, Output>>,
): Stack {
  const { words } = KINDS[plan.kind];
  const taken = stackInputs(lowering, Resources, outputs);
  return {
    name: plan.fullName,
    kind: "workload",
    template: {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `${capitalized(words)} ${plan.name} of ${lowering.app} in ${lowering.environment.name}`,
      Parameters: { ...parameters, ...taken.parameters },
      ...conditionsOf({ ...conditions, ...taken.conditions }),
      Resources,
      Outputs: {
        ...(isInVpc(plan) ? { SecurityGroup: { Value: getAtt("SecurityGroup", "GroupId") } } : {}),
        TaskDefinition: { Value: ref("TaskDefinition") },
        ...outputs,
      },
    },
    parameters: { ...values, ...taken.values },
    inputs: taken.inputs,
    ...askedOf(taken),
  };
}

/** The parameters of the images, and those that the kind has. */
function withOwn(images: WorkloadImages, { parameters, conditions }: KindPart): WorkloadImages {
  return {
    ...images,
    parameters: { ...images.parameters, ...parameters },
    conditions: { ...images.conditions, ...conditions },
  };
}

function conditionsOf(Conditions: NonNullable<Template["Conditions"]>): Pick<Template, "Conditions"> {
  return Object.keys(Conditions).length === 0 ? {} : { Conditions };
}

/** Tasks do not see endpoints that are newer than they are: what clients that came earlier are deployed once more for. */
function endpointsOf(plan: WorkloadPlan, { connections, discovery, order }: Shared): Readonly<Record<string, Output>> {
  return order.hasEarlierClients(plan) && discovery.addresses === "serviceConnect"
    ? { Endpoints: { Value: hashed(connections.servedBy(plan.name).join(",")) } }
    : {};
}

/** What deploy.sh holds against what is deployed, before names go that tasks use. */
function discoveryOf(plan: WorkloadPlan, { connections, discovery }: Shared): Readonly<Record<string, Output>> {
  const Value = discoveryText(plan, discovery, connections);
  return Value === undefined ? {} : { Discovery: { Value } };
}
