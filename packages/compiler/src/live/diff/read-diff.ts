import type { Assembly, AssemblyWorkload, Stack } from "../../model/assembly.ts";
import { isRecord } from "../../read/is-record.ts";
import { resolveAll } from "../../read/cloudformation/intrinsics.ts";
import type { Scope } from "../../read/scope.ts";
import { scopeOf } from "../../read/cloudformation/template-scope.ts";
import type { Refusal } from "../aws/answer.ts";
import type { Aws } from "../aws/aws.ts";
import { deployedTemplates } from "./deployed-template.ts";
import { deployedValues } from "./deployed-values.ts";
import type { EnvironmentDiff, PartDiff, ResourceDiff } from "./diff.ts";
import { differences } from "./difference.ts";
import { greatest } from "./effect.ts";
import { leftoverStacks } from "./leftover-stacks.ts";
import type { ResourceKind } from "./resource-kind.ts";
import { RESOURCE_KINDS } from "./resources/index.ts";
import { isTraffic, templateResources } from "./template-resources.ts";
import { ABSENT, stackState, type StackState, UNSEEN } from "./stack-state.ts";

/** Compares what an environment compiles to with what runs. */
export async function readDiff(aws: Aws, assembly: Assembly): Promise<EnvironmentDiff> {
  const isStackless = assembly.emits === "task-definitions";
  const parts = [
    ...(isStackless ? [] : assembly.sharedStacks.map((stack) => ({ stack, workload: undefined }))),
    ...assembly.workloads.map((workload) => ({ stack: workload.stack, workload })),
  ];
  const inRegion = parts.filter(({ stack }) => stack.region === undefined || stack.region === aws.region);
  const states = new Map(
    await Promise.all(
      inRegion.map(async ({ stack: { name } }) => [name, isStackless ? ABSENT : await stackState(aws, name)] as const),
    ),
  );
  const context = { aws, states, types: isStackless ? new Set(["AWS::ECS::TaskDefinition"]) : undefined };
  const left = isStackless ? { value: [] } : await leftoverStacks(aws, assembly);
  return {
    environment: assembly.environment.name,
    parts: await Promise.all(inRegion.map((part) => partDiff(part, context))),
    leftovers: "value" in left ? left.value : [],
    unseen: "refusal" in left ? [left.refusal] : [],
  };
}

interface Part {
  readonly stack: Stack;
  readonly workload: AssemblyWorkload | undefined;
}

interface Context {
  readonly aws: Aws;
  readonly states: ReadonlyMap<string, StackState>;
  /** The types that are compared, where those are not all. */
  readonly types: ReadonlySet<string> | undefined;
}

async function partDiff({ stack, workload }: Part, { aws, states, types }: Context): Promise<PartDiff> {
  const state = states.get(stack.name) ?? UNSEEN;
  const deployed = deployedValues(stack, workload?.images ?? [], states, aws);
  const scope = scopeOf(stack.template, new Map(), undefined, deployed);
  const compared = await Promise.all(
    Object.entries(stack.template.Resources).flatMap(([id, { Type, Condition, Properties = {} }]) => {
      const kind = RESOURCE_KINDS.get(Type);
      const isThere = Condition === undefined || scope.condition(Condition) === true;
      if (kind === undefined || !isThere || types?.has(Type) === false) return [];
      return [compare(kind, id, Properties, { aws, workload, state, scope })];
    }),
  );
  const others = types === undefined ? await comparedTemplates(aws, stack, state, scope) : { diff: [], unseen: [] };
  const seen = compared.flatMap(({ diff }) => diff);
  const resources = [...merged(seen, others.diff), ...removedFrom(state, stack)];
  return {
    name: workload?.name ?? stack.name,
    kind: workload === undefined ? "stack" : "workload",
    stack: stack.name,
    effect: greatest(resources.map(({ effect }) => effect)),
    resources,
    unseen: unlike([...state.unseen, ...[...compared, others].flatMap(({ unseen }) => unseen)]),
  };
}

interface Surroundings {
  readonly aws: Aws;
  readonly workload: AssemblyWorkload | undefined;
  readonly state: StackState;
  readonly scope: Scope;
}

interface Compared {
  readonly diff: readonly ResourceDiff[];
  readonly unseen: readonly Refusal[];
}

/** One resource. Where nobody knows whether the stack has it, what is not found is not called new. */
async function compare(
  kind: ResourceKind,
  id: string,
  written: object,
  { aws, workload, state, scope }: Surroundings,
): Promise<Compared> {
  const resolved = resolveAll(written, scope);
  const properties = isRecord(resolved) ? resolved : {};
  const compiled = kind.compiled(properties);
  const answer = await kind.live(aws, { workload, id: state.resources.get(id)?.id, properties, compiled });
  if ("refusal" in answer) return { diff: [], unseen: [answer.refusal] };
  const named = { id, type: kind.type, noun: kind.noun };
  if (answer.value === undefined) {
    const isNew = state.kind !== "unseen";
    return { diff: isNew ? [{ ...named, whole: "added", effect: "new", differences: [] }] : [], unseen: [] };
  }
  const found = differences(compiled, answer.value, kind.facts);
  const effective = found.map((difference) => ({ ...difference, effect: kind.effect(difference) }));
  const effect = greatest(effective.map((difference) => difference.effect));
  return { diff: effective.length === 0 ? [] : [{ ...named, effect, differences: effective }], unseen: [] };
}

/** What the template of a stack that is there says otherwise than the one that it was deployed with. */
async function comparedTemplates(aws: Aws, stack: Stack, state: StackState, scope: Scope): Promise<Compared> {
  if (state.kind !== "deployed") return { diff: [], unseen: [] };
  const answer = await deployedTemplates(aws)(stack.name);
  if ("refusal" in answer) return { diff: [], unseen: [answer.refusal] };
  if (answer.value === undefined) return { diff: [], unseen: [] };
  const isThere = (id: string) => {
    const condition = stack.template.Resources[id]?.Condition;
    return condition === undefined || scope.condition(condition) === true;
  };
  return { diff: templateResources(stack, answer.value, isThere), unseen: [] };
}

/** What runs otherwise comes first; what the templates say of the same resource follows it. */
function merged(seen: readonly ResourceDiff[], others: readonly ResourceDiff[]): readonly ResourceDiff[] {
  const byId = new Map(seen.map((resource) => [resource.id, resource]));
  for (const other of others) byId.set(other.id, joined(byId.get(other.id), other));
  return [...byId.values()];
}

function joined(seen: ResourceDiff | undefined, other: ResourceDiff): ResourceDiff {
  if (seen === undefined || seen.whole !== undefined) return seen ?? other;
  const differences = [...seen.differences, ...other.differences];
  return { ...seen, differences, effect: greatest([seen.effect, other.effect]) };
}

/** What the stack has and is not to have any more. */
function removedFrom({ resources }: StackState, { template }: Stack): readonly ResourceDiff[] {
  return [...resources].flatMap(([id, { type }]) => {
    if (template.Resources[id] !== undefined) return [];
    const effect = isTraffic(type) ? "traffic" : type === "AWS::ECS::Service" ? "replacement" : "in-place";
    const noun = RESOURCE_KINDS.get(type)?.noun ?? type;
    return [{ id, type, noun, whole: "removed", effect, differences: [] }];
  });
}

function unlike(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refusals.map((refusal) => [`${refusal.action} ${refusal.code}`, refusal])).values()];
}
