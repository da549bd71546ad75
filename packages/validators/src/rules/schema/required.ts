import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { notEmpty, required } from "../required.ts";
import { ecsApi } from "../source.ts";

/** The rows, sorted by code. */
export const REQUIRED: readonly Rule[] = [
  required({
    code: "schema/container-image-required",
    on: "container",
    at: "image",
    summary: "A container has an image.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} has no image",
    answer: "Container.image should not be null or empty.",
    help: say`Add ${property("image")}, like "public.ecr.aws/nginx/nginx:1.27".`,
  }),

  required({
    code: "schema/container-name-required",
    on: "container",
    at: "name",
    summary: "A container has a name.",
    source: ecsApi("API_ContainerDefinition.html"),
    isNeverAdded: true,
    says: "{it} has no name",
    answer: "Container.name should not be null or empty.",
    help: say`Add ${property("name")}, like "api".`,
  }),

  notEmpty({
    code: "schema/containers-empty",
    on: "taskDefinition",
    at: "containerDefinitions",
    summary: "A task has a container.",
    source: ecsApi("API_RegisterTaskDefinition.html"),
    says: "{it} has no containers",
    answer: "Container list cannot be empty",
    help: say`Add a container with a name and an image to ${property("containerDefinitions")}.`,
  }),

  required({
    code: "schema/family-required",
    on: "taskDefinition",
    at: "family",
    summary: "A task definition has a family.",
    source: ecsApi("API_RegisterTaskDefinition.html"),
    says: "the task definition has no family",
    because: "ECS requires one",
    help: say`Add ${property("family")}, the name that its revisions share, like "shop-api".`,
  }),

  required({
    code: "schema/task-definition-required",
    on: "service",
    at: "taskDefinition",
    when: needsTaskDefinition,
    summary: "A service names its task definition, unless an external controller deploys it.",
    source: ecsApi("API_CreateService.html"),
    says: say`{it} has no ${property("taskDefinition")}`,
    because: "ECS requires one",
    help: say`Add ${property("taskDefinition")}, like "shop-api" or "shop-api:3".`,
  }),
];

function needsTaskDefinition({ deploymentController: controller, taskDefinition }: Subjects["service"]): boolean {
  if (taskDefinition !== undefined || (controller !== undefined && !isKnown(controller))) return false;
  return controller?.type === undefined || controller.type === "ECS" || controller.type === "CODE_DEPLOY";
}
