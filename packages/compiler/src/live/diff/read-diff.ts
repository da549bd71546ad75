import type { Assembly, AssemblyWorkload, Stack } from "../../model/assembly.ts";
import { isRecord } from "../../read/is-record.ts";
import { resolveAll } from "../../read/cloudformation/intrinsics.ts";
import type { Scope } from "../../read/cloudformation/scope.ts";
import { scopeOf } from "../../read/cloudformation/template-scope.ts";
import type { Refusal } from "../aws/answer.ts";
import type { Aws } from "../aws/aws.ts";
import { deployedValues } from "./deployed-values.ts";
import type { EnvironmentDiff, PartDiff, ResourceDiff } from "./diff.ts";
import { differences } from "./difference.ts";
import { greatest } from "./effect.ts";
import type { ResourceKind } from "./resource-kind.ts";
import { RESOURCE_KINDS } from "./resources/index.ts";
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
  return {
    environment: assembly.environment.name,
    parts: await Promise.all(inRegion.map((part) => partDiff(part, context))),
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
  const resources = [...compared.flatMap(({ diff }) => diff), ...removedFrom(state, stack)];
  return {
    name: workload?.name ?? stack.name,
    kind: workload === undefined ? "stack" : "workload",
    stack: stack.name,
    effect: greatest(resources.map(({ effect }) => effect)),
    resources,
    unseen: unlike([...state.unseen, ...compared.flatMap(({ unseen }) => unseen)]),
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

/** What the stack has and is not to have any more. */
function removedFrom({ resources }: StackState, { template }: Stack): readonly ResourceDiff[] {
  return [...resources].flatMap(([id, { type }]) => {
    const kind = RESOURCE_KINDS.get(type);
    if (kind === undefined || template.Resources[id] !== undefined) return [];
    const effect = /::(ListenerRule|TargetGroup)$/.test(type)
      ? "traffic"
      : type === "AWS::ECS::Service"
        ? "replacement"
        : "in-place";
    return [{ id, type, noun: kind.noun, whole: "removed", effect, differences: [] }];
  });
}

function unlike(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refusals.map((refusal) => [`${refusal.action} ${refusal.code}`, refusal])).values()];
}
