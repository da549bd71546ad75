import type { Rule } from "../../rule.ts";
import { ECS_NAME_CHARACTERS, ECS_NAME_PATTERN } from "../../facts/names.ts";
import { pattern } from "../declared.ts";
import { openText } from "../open-text.ts";
import { unique } from "../unique.ts";
import { ecsApi } from "../source.ts";

const ACCEPTS = "up to 255 letters, digits, hyphens and underscores";
const FORM = { pattern: ECS_NAME_PATTERN, accepts: ACCEPTS } as const;

const CLUSTER = {
  code: "schema/cluster-name",
  summary: "A cluster's name is made of letters, digits, hyphens and underscores.",
  source: ecsApi("API_CreateCluster.html"),
  says: "the cluster is named {value}",
  example: "shop-production",
} as const;

const CONTAINER = {
  code: "schema/container-name-format",
  summary: "A container's name is made of letters, digits, hyphens and underscores.",
  source: ecsApi("API_ContainerDefinition.html"),
  says: "a container is named {value}",
  example: "order-api",
} as const;

const FAMILY = {
  code: "schema/family-name",
  summary: "A task's family is made of letters, digits, hyphens and underscores.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  says: "the task has the family {value}",
  example: "shop-api",
} as const;

const SERVICE = {
  code: "schema/service-name",
  summary: "A service's name is made of letters, digits, hyphens and underscores.",
  source: ecsApi("API_CreateService.html"),
  says: "the service is named {value}",
  example: "order-api",
} as const;

/** The rows, sorted by code. */
export const NAMES: readonly Rule[] = [
  pattern({
    ...FORM,
    ...CLUSTER,
    on: "cluster",
    at: "clusterName",
    when: ({ clusterName: name }) => isWritten(name),
  }),

  pattern({
    ...FORM,
    ...CONTAINER,
    on: "container",
    at: "name",
    when: ({ container }) => isWritten(container.name),
  }),

  unique({
    code: "schema/container-name-unique",
    on: "taskDefinition",
    at: "containerDefinitions[].name",
    summary: "The containers of a task have different names.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "containers #{first} and #{second} are both named {value}",
    answer: "Container names must be unique within a task definition",
    help: "Rename one of them.",
  }),

  pattern({
    ...FORM,
    ...FAMILY,
    on: "taskDefinition",
    at: "family",
    when: ({ family }) => isWritten(family),
  }),

  pattern({
    ...FORM,
    ...SERVICE,
    on: "service",
    at: "serviceName",
  }),
];

const OPEN = { accepts: ACCEPTS, characters: ECS_NAME_CHARACTERS } as const;

/** Names of which a template knows a part, sorted by code. */
export const OPEN_NAMES: readonly Rule[] = [
  openText({ ...CLUSTER, ...OPEN, type: "AWS::ECS::Cluster", place: "ClusterName" }),
  openText({ ...CONTAINER, ...OPEN, type: "AWS::ECS::TaskDefinition", place: "ContainerDefinitions[].Name" }),
  openText({ ...FAMILY, ...OPEN, type: "AWS::ECS::TaskDefinition", place: "Family" }),
  openText({ ...SERVICE, ...OPEN, type: "AWS::ECS::Service", place: "ServiceName" }),
];

/** An empty name is a missing one, which another rule reports. */
function isWritten(name: unknown): boolean {
  return name !== "";
}
