import type { Rule } from "../../rule.ts";
import { ECS_NAME_PATTERN } from "../../facts/names.ts";
import { pattern } from "../declared.ts";
import { unique } from "../unique.ts";
import { ecsApi } from "../source.ts";

const FORM = { pattern: ECS_NAME_PATTERN, accepts: "up to 255 letters, digits, hyphens and underscores" } as const;

/** The rows, sorted by code. */
export const NAMES: readonly Rule[] = [
  pattern({
    ...FORM,
    code: "schema/cluster-name",
    on: "cluster",
    at: "clusterName",
    when: ({ clusterName: name }) => isWritten(name),
    summary: "A cluster's name is made of letters, digits, hyphens and underscores.",
    source: ecsApi("API_CreateCluster.html"),
    says: "the cluster is named {value}",
    example: "shop-production",
  }),

  pattern({
    ...FORM,
    code: "schema/container-name-format",
    on: "container",
    at: "name",
    when: ({ container }) => isWritten(container.name),
    summary: "A container's name is made of letters, digits, hyphens and underscores.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "a container is named {value}",
    example: "order-api",
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
    code: "schema/family-name",
    on: "taskDefinition",
    at: "family",
    when: ({ family }) => isWritten(family),
    summary: "A task's family is made of letters, digits, hyphens and underscores.",
    source: ecsApi("API_RegisterTaskDefinition.html"),
    says: "the task has the family {value}",
    example: "shop-api",
  }),

  pattern({
    ...FORM,
    code: "schema/service-name",
    on: "service",
    at: "serviceName",
    summary: "A service's name is made of letters, digits, hyphens and underscores.",
    source: ecsApi("API_CreateService.html"),
    says: "the service is named {value}",
    example: "order-api",
  }),
];

/** An empty name is a missing one, which another rule reports. */
function isWritten(name: unknown): boolean {
  return name !== "";
}
