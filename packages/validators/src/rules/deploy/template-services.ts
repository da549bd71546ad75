import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { listed, shown } from "../../words.ts";
import { isRecord } from "../place.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { references } from "../template-references.ts";
import {
  knownAt,
  knownItems,
  referenced,
  resourceNamed,
  resourcesOf,
  type TemplateResource,
} from "../template-resources.ts";
import { containersOf, taskOf } from "../template-services.ts";

type Template = Subjects["template"];
const SERVICE = "AWS::ECS::Service";

const tasksetController = defineRule({
  code: "deploy/taskset-controller",
  severity: "error",
  on: "template",
  summary: "A task set is of a service with the controller EXTERNAL, and of a part of it.",
  source: ecsApi("API_CreateTaskSet.html"),
  check(template, report) {
    for (const set of resourcesOf(template, "AWS::ECS::TaskSet")) {
      const service = resourceNamed(template, referenced(set.properties["Service"]), SERVICE);
      const type = service === undefined ? "EXTERNAL" : knownAt(service.properties, "DeploymentController.Type");
      if (service !== undefined && (type === undefined || type === "ECS" || type === "CODE_DEPLOY"))
        report(ofOther(set, service));
      const value = knownAt(set.properties, "Scale.Value");
      if (typeof value === "number" && (value < 0 || value > 100)) report(beyond(set, value));
      const task = taskOf(template, set);
      if (task === undefined) continue;
      for (const { index, name } of unknownContainers(set, task)) report(without(set, task, name, index));
    }
  },
});

interface BalancedName {
  readonly name: string;
  readonly index: number;
}

/** The containers that a task set sends requests to and its task has not; none where one of the task's is not known. */
function unknownContainers(set: TemplateResource, task: TemplateResource): readonly BalancedName[] {
  const own = containersOf(task).map(({ container }) => container["Name"]);
  if (own.some((name) => typeof name !== "string") || own.length === 0) return [];
  return (knownItems(set.properties, "LoadBalancers") ?? []).flatMap((balancer, index) => {
    const name = isRecord(balancer) ? knownAt(balancer, "ContainerName") : undefined;
    return typeof name === "string" && !own.includes(name) ? [{ name, index }] : [];
  });
}

function ofOther({ at, id }: TemplateResource, service: TemplateResource): Finding {
  return {
    at: [...at, "Service"],
    message: `${id} is a task set of ${service.id}, whose deployments ECS or CodeDeploy makes; ECS takes task sets for the controller EXTERNAL alone.`,
    help: `Set \`DeploymentController.Type\` of ${service.id} to "EXTERNAL", or remove the task set.`,
  };
}

function beyond({ at, id }: TemplateResource, value: number): Finding {
  return {
    at: [...at, "Scale", "Value"],
    message: `${id} has ${value} percent of the tasks of its service; ECS accepts 0 to 100.`,
    help: value < 0 ? "Set `Scale.Value` to 0 or more." : "Set `Scale.Value` to 100 or less.",
  };
}

function without({ at, id }: TemplateResource, task: TemplateResource, name: string, index: number): Finding {
  return {
    at: [...at, "LoadBalancers", index, "ContainerName"],
    message: `${id} sends requests to ${shown(name)}, which ${task.id} has not. AWS answers: "The container ${name} does not exist in the task definition".`,
    help: "Name a container of the task definition.",
  };
}

const CLUSTER_SOURCE = ecsApi("API_CreateCluster.html");

const serviceProviders = defineRule({
  code: "deploy/capacity-provider-associated",
  severity: "error",
  on: "template",
  summary: "A default strategy names capacity providers that the cluster has.",
  source: CLUSTER_SOURCE,
  check(template, report) {
    for (const service of resourcesOf(template, SERVICE)) {
      const own = providersOf(template, service);
      if (own === undefined) continue;
      (knownItems(service.properties, "CapacityProviderStrategy") ?? []).forEach((item, index) => {
        const name = isRecord(item) ? knownAt(item, "CapacityProvider") : undefined;
        if (typeof name === "string" && !own.includes(name)) report(unassociated(service, name, index));
      });
    }
  },
});

/** Those of the cluster of the service; undefined where others may be added. */
function providersOf(template: Template, { properties }: TemplateResource): readonly unknown[] | undefined {
  const cluster = resourceNamed(template, referenced(properties["Cluster"]), "AWS::ECS::Cluster");
  if (cluster === undefined) return undefined;
  if (resourcesOf(template, "AWS::ECS::ClusterCapacityProviderAssociations").length > 0) return undefined;
  // A provider of managed instances names its cluster itself.
  if (resourcesOf(template, "AWS::ECS::CapacityProvider").some((one) => one.properties["ClusterName"] !== undefined))
    return undefined;
  return knownItems(cluster.properties, "CapacityProviders");
}

function unassociated({ at, id }: TemplateResource, name: string, index: number): Finding {
  return {
    at: [...at, "CapacityProviderStrategy", index, "CapacityProvider"],
    message: `${id} runs on the capacity provider ${shown(name)}, which its cluster has not. AWS answers: "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster".`,
    help: `Add ${shown(name)} to \`CapacityProviders\` of the cluster.`,
  };
}

const taskRolePolicyDependency = defineRule({
  code: "deploy/task-role-policy-dependency",
  severity: "warning",
  presets: ["strict"],
  on: "template",
  summary: "A service waits for the policies of its roles.",
  source: ecsGuide("task-iam-roles.html"),
  check(template, report) {
    for (const service of resourcesOf(template, SERVICE)) {
      const task = taskOf(template, service);
      const roles = references([task?.properties["TaskRoleArn"], task?.properties["ExecutionRoleArn"]]).map(idOf);
      const waitsFor = new Set([service.resource["DependsOn"], task?.resource["DependsOn"]].flat());
      const late = policiesOn(template, roles).filter((id) => !waitsFor.has(id));
      if (late.length > 0) report(early(service, late));
    }
  },
});

function policiesOn(template: Template, roles: readonly (string | undefined)[]): readonly string[] {
  return resourcesOf(template, "AWS::IAM::Policy")
    .filter(({ properties }) => references(properties["Roles"]).some((role) => roles.includes(idOf(role))))
    .map(({ id }) => id);
}

function idOf(reference: string): string | undefined {
  return reference.split(".")[0];
}

function early({ id, at }: TemplateResource, policies: readonly string[]): Finding {
  return {
    at: at.slice(0, -1),
    message: `${id} does not wait for ${listed(policies, "and")}; its first tasks may start without the rights.`,
    help: `Add ${listed(policies, "and")} to \`DependsOn\`.`,
  };
}

const fixedNames = defineRule({
  code: "deploy/fixed-names",
  severity: "info",
  presets: ["strict"],
  on: "template",
  summary: "What CloudFormation may have to replace has a name that it makes.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html",
    checked: "2026-11-29",
  },
  check(template, report) {
    for (const [type, property] of NAMED) {
      for (const resource of resourcesOf(template, type)) {
        if (typeof knownAt(resource.properties, property) === "string") report(fixed(resource, property));
      }
    }
  },
});

const NAMED = [
  ["AWS::ECS::Cluster", "ClusterName"],
  [SERVICE, "ServiceName"],
] as const;

function fixed({ at, id }: TemplateResource, property: string): Finding {
  return {
    at: [...at, property],
    message: `${id} has a name of its own; a change that replaces it fails, for the old one still has the name.`,
    help: `Remove \`${property}\`, and let CloudFormation make one.`,
  };
}

/** What services, clusters and task sets of a template owe each other, sorted by code. */
export const TEMPLATE_SERVICES: readonly Rule[] = [
  serviceProviders,
  fixedNames,
  taskRolePolicyDependency,
  tasksetController,
];
