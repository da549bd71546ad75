import type { WorkloadPlan } from "../plan/plan.ts";
import type { ResourcePlan } from "../resources/resource-kind.ts";
import type { StackPlan } from "../resources/stack/plan.ts";
import { isStackPlan } from "../resources/stack/ports.ts";
import { isWorkload } from "../resources/workload-values.ts";
import { type PlacedReference, referencesOfStack, referencesOfWorkload } from "./placed-references.ts";

/** What has a stack that others take values of, or that takes values of others. */
export type Taker<Planned extends WorkloadPlan = WorkloadPlan> = Planned | StackPlan;

/** Who takes values of whom, among workloads and stacks of resources. */
export interface ValueOrder<Planned extends WorkloadPlan = WorkloadPlan> {
  /** What it takes values of itself. */
  readonly sourcesOf: (taker: Taker) => readonly Taker<Planned>[];
  /** The workloads whose values it takes, itself or by way of stacks. */
  readonly workloadsBehind: (workload: Planned) => readonly Planned[];
  /** Every value of a workload that another has, with who has it. */
  readonly taken: readonly TakenValue[];
}

export interface TakenValue {
  readonly taker: Taker;
  readonly placed: PlacedReference;
}

export function valueOrder<Planned extends WorkloadPlan>(
  workloads: readonly Planned[],
  resources: readonly ResourcePlan[],
): ValueOrder<Planned> {
  const stacks = resources.filter(isStackPlan);
  const held = new Map<Taker, readonly PlacedReference[]>([
    ...workloads.map((one) => [one, referencesOfWorkload(one)] as const),
    ...stacks.map((one) => [one, referencesOfStack(one)] as const),
  ]);
  const taken = Array.from(held).flatMap(([taker, references]) =>
    references.filter(isOfWorkload).map((placed) => ({ taker, placed })),
  );
  const byName = new Map<string, Taker<Planned>>([
    ...workloads.map((one) => [`workload ${one.name}`, one] as const),
    ...stacks.map((one) => [`stack ${one.name}`, one] as const),
  ]);
  const sourcesOf = (taker: Taker) => {
    const values = (held.get(taker) ?? []).map(({ reference }) => reference.resource);
    const names = [...values.map(keyOf), ...portsOf(taker)];
    return Array.from(new Set(names.flatMap((name) => byName.get(name) ?? [])));
  };
  const isAmong = (one: Taker<Planned>): one is Planned => !isStackPlan(one);
  return {
    sourcesOf,
    workloadsBehind: (workload) => (taken.length === 0 ? [] : Array.from(behind(workload, sourcesOf)).filter(isAmong)),
    taken,
  };
}

function isOfWorkload({ reference: { resource } }: PlacedReference): boolean {
  return isWorkload(resource);
}

function keyOf(resource: PlacedReference["reference"]["resource"]): string {
  return `${isWorkload(resource) ? "workload" : resource.kind} ${resource.name}`;
}

/** The stacks whose ports a workload connects to. */
function portsOf(taker: Taker): readonly string[] {
  if (isStackPlan(taker)) return [];
  return (taker.props.connections ?? []).map(({ stack }) => `stack ${stack.name}`);
}

/** What it takes values of, up to the next workload on each way. */
function behind<Planned extends WorkloadPlan>(
  taker: Taker,
  sourcesOf: (taker: Taker) => readonly Taker<Planned>[],
  seen = new Set<Taker<Planned>>(),
): ReadonlySet<Taker<Planned>> {
  for (const source of sourcesOf(taker)) {
    if (seen.has(source)) continue;
    seen.add(source);
    if (isStackPlan(source)) behind(source, sourcesOf, seen);
  }
  return seen;
}
