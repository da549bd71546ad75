import type {
  Cluster,
  ContainerDefinition,
  LifecyclePolicy,
  Repository,
  Service,
  TaskDefinition,
} from "@ecs-dsl/validators";
import type { Built } from "../resolve/deferred.ts";
import type { ClusterContext, ContainerContext, RepositoryContext, ServiceContext, TaskContext } from "./contexts.ts";

interface Target<Value, Context> {
  readonly value: Value;
  /** What a value needs beside its property to become its part of the document. */
  readonly context: Context;
}

/** The documents that properties go into. */
interface Documents {
  readonly container: Target<ContainerDefinition, ContainerContext>;
  readonly taskDefinition: Target<TaskDefinition, TaskContext>;
  readonly service: Target<Service, ServiceContext>;
  readonly cluster: Target<Cluster, ClusterContext>;
  readonly repository: Target<Repository, RepositoryContext>;
  readonly lifecyclePolicy: Target<LifecyclePolicy, unknown>;
}

export type DocumentName = keyof Documents;

export type BuiltDocument<Name extends DocumentName> = Built<Documents[Name]["value"]>;

export type ContextOf<Name extends DocumentName> = Documents[Name]["context"];

/** `container.healthCheck.interval`: names down to what has no names of its own. */
type Below<T> = T extends readonly unknown[]
  ? never
  : T extends object
    ? string extends keyof T
      ? never
      : { readonly [Key in keyof T & string]: Key | `${Key}.${Below<Exclude<T[Key], undefined>>}` }[keyof T & string]
    : never;

/** A place in a document: `service`, `service.desiredCount`, `service.deploymentConfiguration.maximumPercent`. */
export type Place = {
  readonly [Name in DocumentName]: Name | `${Name}.${Below<Documents[Name]["value"]>}`;
}[DocumentName];

/** The members of documents themselves, without what is inside them. */
export type Member = {
  readonly [Name in DocumentName]: `${Name}.${keyof Documents[Name]["value"] & string}`;
}[DocumentName];

type At<T, Rest extends string> = Rest extends `${infer Head}.${infer Tail}`
  ? At<MemberOf<T, Head>, Tail>
  : MemberOf<T, Rest>;

type MemberOf<T, Key extends string> = Key extends keyof T ? Exclude<T[Key], undefined> : never;

type ValueAt<P extends Place> = P extends DocumentName
  ? Documents[P]["value"]
  : P extends `${infer Name extends DocumentName}.${infer Rest}`
    ? At<Documents[Name]["value"], Rest>
    : never;

/** What may stand at the place: any text of it may be known to the deployment only. */
export type BuiltAt<P extends Place> = Built<ValueAt<P>>;

/** An item of the list at the place. */
export type ItemAt<P extends Place> = Extract<BuiltAt<P>, readonly unknown[]>[number];

/** The context of the place's document. */
export type ContextAt<P extends Place> = P extends DocumentName
  ? ContextOf<P>
  : P extends `${infer Name extends DocumentName}.${string}`
    ? ContextOf<Name>
    : never;
