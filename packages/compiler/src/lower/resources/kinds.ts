import type { OutputReference, ReferredResource, SharedResource } from "@ecs-dsl/dsl";
import type { Output } from "../../cloudformation/template.ts";
import type { Noun } from "../nouns/noun.ts";
import { fileSystem } from "./file-system/kind.ts";
import { queue } from "./queue/kind.ts";
import { stack } from "./stack/kind.ts";
import { topic } from "./topic/kind.ts";
import type { ResourceContext, ResourceKind, ResourcePart, ResourcePlanner } from "./resource-kind.ts";

/** Every kind of noun with a stack of its own, by the `kind` of its DSL values. */
const ALL = { "file-system": fileSystem, queue, stack, topic };

/** The plan of each kind. */
export type ResourcePlans = { readonly [Kind in keyof typeof ALL]: ReturnType<(typeof ALL)[Kind]["plan"]> };

type ResourceNodes = {
  readonly [Kind in keyof ResourcePlans]: Extract<SharedResource, { readonly kind: Kind }>;
};

export const RESOURCE_KINDS: {
  readonly [Kind in keyof ResourcePlans]: ResourceKind<ResourceNodes[Kind], ResourcePlans[Kind]>;
} = ALL;

/** A noun of any kind, as its kind has planned it. */
export type AnyResourcePlan = ResourcePlans[keyof ResourcePlans];

export function planResource<Kind extends keyof ResourcePlans>(
  kind: Kind,
  node: ResourceNodes[Kind],
  subject: Noun,
  planner: ResourcePlanner,
): ResourcePlans[Kind] {
  return RESOURCE_KINDS[kind].plan(node, subject, planner);
}

/** What the noun has in its stack. */
export function resourcePart<Kind extends keyof ResourcePlans>(
  kind: Kind,
  plan: ResourcePlans[Kind],
  context: ResourceContext,
): ResourcePart {
  return RESOURCE_KINDS[kind].part(plan, context);
}

/** The outputs of its stack that are there because others take them. */
export function takenOutputs<Kind extends keyof ResourcePlans>(
  kind: Kind,
  plan: ResourcePlans[Kind],
  taken: readonly OutputReference[],
): Readonly<Record<string, Output>> {
  return RESOURCE_KINDS[kind].outputs?.(plan, taken) ?? {};
}

/** What the stages ask of a noun whose values are referred to. */
export function kindOfResource({ kind }: ReferredResource) {
  return isKind(kind) ? RESOURCE_KINDS[kind] : undefined;
}

/** True for what the DSL makes: a reference's data knows no more of it than what every noun has. */
export function isResource(resource: ReferredResource): resource is SharedResource {
  return isKind(resource.kind);
}

function isKind(kind: string): kind is keyof ResourcePlans {
  return Object.hasOwn(RESOURCE_KINDS, kind);
}
