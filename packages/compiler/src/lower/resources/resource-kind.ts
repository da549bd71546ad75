import type { OutputReference, ReferredResource, SharedResource } from "@ecs-dsl/dsl";
import type { Suppression } from "@ecs-dsl/validators";
import type { Intrinsic, Output, Resource, Template, Value } from "../../cloudformation/template.ts";
import type { Tags } from "../fields/tags.ts";
import type { Noun } from "../nouns/noun.ts";
import type { Plan } from "../plan/plan.ts";
import type { StructPropShape } from "../nouns/prop-shape.ts";
import type { ReadTemplate } from "../../model/template-file.ts";
import type { NetworkView } from "../platform/network/network-view.ts";
import type { Deferred } from "../resolve/deferred.ts";
import type { Resolve } from "../resolve/references.ts";
import type { Statement } from "../workloads/grants/statement.ts";

/** A noun that is a stack of its own between the platform and the workloads, or that stands for what exists. */
export interface ResourcePlan extends Plan<{ readonly suppress?: readonly Suppression[] }> {
  /** The `kind` of its DSL value. */
  readonly kind: string;
  readonly source: "new" | "existing";
  /** The value from outside that is the ARN of one that exists. */
  readonly given?: ReferredResource["given"];
}

/** One kind of such nouns: everything that the stages ask of it. */
export interface ResourceKind<Node, Planned extends ResourcePlan> {
  /** What labels of its nouns begin with: `queues`. */
  readonly label: string;
  /** What a sentence calls one of them: `queue`. */
  readonly words: string;
  readonly plan: (node: Node, subject: Noun, planner: ResourcePlanner) => Planned;
  /** What is in its stack, where it has one. */
  readonly part: (plan: Planned, shared: ResourceContext) => ResourcePart;
  /** The outputs of its stack that are there because others take them, as `outputOf` names them. */
  readonly outputs?: (plan: Planned, taken: readonly OutputReference[]) => Readonly<Record<string, Output>>;
  /** True for a reference to a value that its nouns have, with a right that there is. */
  readonly gives: (reference: OutputReference) => boolean;
  /** The output of its stack that the reference is about. */
  readonly outputOf: (reference: OutputReference) => string;
  /** The value of a noun that exists. */
  readonly existing: (reference: OutputReference) => string;
  /** The same of one whose ARN is a value from outside. */
  readonly given: (reference: OutputReference, arn: Intrinsic) => Intrinsic;
  /** The rights of the task that has the value. */
  readonly grants: (reference: OutputReference, resolve: Resolve) => readonly Statement[];
}

/** What a kind is helped with when it plans one of its nouns. */
export interface ResourcePlanner {
  /** The props as far as they have the kind's shape. */
  readonly conformed: <Props extends object>(subject: Noun, shape: StructPropShape, props: Props) => Partial<Props>;
  /** The plain data as far as AWS can hold it; references and security groups stand in it. */
  readonly document: (subject: Noun, data: object) => Readonly<Record<string, unknown>>;
  /** Plans a noun that this one refers to. */
  readonly refer: (resource: SharedResource) => void;
  /** The template at a path. */
  readonly template: ReadTemplate;
  /** Plans what the references in a value lead to. */
  readonly referTo: (value: unknown) => void;
}

/** What the stack of a noun is made from beside its plan. */
export interface ResourceContext {
  readonly appTags: Tags;
  readonly network: ResourceNetwork;
  /** The same, with lists as a whole. */
  readonly view: NetworkView;
  /** The values of other nouns. */
  readonly resolve: Resolve;
  /** The values of the noun that workloads have taken. */
  readonly taken: readonly OutputReference[];
}

/** The network as the stack of a noun sees it. */
export interface ResourceNetwork {
  readonly vpc: Value<string>;
  readonly privateSubnets: readonly Value<string>[];
}

/** What a noun has in its stack. */
export interface ResourcePart {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, Output>>;
  /** What the stack is instead, where its template was there already. */
  readonly given?: GivenTemplate;
}

/** A template that was there already. */
export interface GivenTemplate {
  readonly template: Template;
  /** As scripts read it; undefined where it is not known. */
  readonly text: string | undefined;
  readonly parameters: Readonly<Record<string, string | Deferred>>;
}
