import type { PropertiesByType } from "./resources/index.generated.ts";
import type { Resource } from "./template.ts";

/** What a resource has beside its type and properties. */
export type ResourceAttributes = Pick<Resource, "Condition" | "DependsOn" | "DeletionPolicy" | "UpdateReplacePolicy">;

/**
 * What outlives its stack: images, and logs above all after a deployment that failed. RetainExceptOnCreate would delete them
 * where the operation that made them is rolled back, and what it does to those that were taken back is not documented.
 */
export const RETAINED: ResourceAttributes = { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };

/**
 * What may hold data that is nowhere else, under a name that CloudFormation gives: it outlives its stack, and what took its
 * place; nothing takes it back. A deployment that fails to make it leaves nothing behind.
 */
export const KEPT: ResourceAttributes = { DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain" };

/** A resource whose properties are those of its type. */
export function resource<Type extends keyof PropertiesByType>(
  type: Type,
  properties: PropertiesByType[Type],
  attributes: ResourceAttributes = {},
): Resource {
  return { Type: type, ...attributes, Properties: properties };
}

/** Types whose properties are a document, or a part of one, in CloudFormation's spelling. */
export type DocumentType =
  | "AWS::ECR::Repository"
  | "AWS::ECS::Cluster"
  | "AWS::ECS::ClusterCapacityProviderAssociations"
  | "AWS::ECS::Service"
  | "AWS::ECS::TaskDefinition";

/** A resource whose properties were a document in the API's spelling. */
export function documentResource(
  type: DocumentType,
  properties: object,
  attributes: ResourceAttributes = {},
): Resource {
  return { Type: type, ...attributes, Properties: properties };
}
