import type { ServiceConnectPlan } from "../plan/discovery-plan.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { isFileSystem } from "../resources/file-system/outputs.ts";
import type { QueuePlan } from "../resources/queue/plan.ts";
import type { ResourcePlan } from "../resources/resource-kind.ts";
import { isWorkload } from "../resources/workload-values.ts";
import type { SharedRoutes } from "./shared-routes.ts";
import { isEcsService } from "../workloads/service/plan.ts";
import {
  type PlacedReference,
  referencesOfResource,
  referencesOfTls,
  referencesOfWorkload,
} from "./placed-references.ts";

/** What has a stack that others take values of, or that takes values of others. */
export type Taker<Planned extends WorkloadPlan = WorkloadPlan> = Planned | ResourcePlan;

/** Who takes values of whom, among workloads and stacks of resources. */
export interface ValueOrder<Planned extends WorkloadPlan = WorkloadPlan> {
  /** What it takes values of itself. */
  readonly sourcesOf: (taker: Taker) => readonly Taker<Planned>[];
  /** The workloads whose values it takes, itself or by way of stacks. */
  readonly workloadsBehind: (workload: Planned) => readonly Planned[];
  /** Every value that a workload, a stack or the app itself has of another noun. */
  readonly placed: readonly PlacedReference[];
  /** Those of workloads, with who has them. */
  readonly taken: readonly TakenValue[];
}

export interface TakenValue {
  readonly taker: Taker;
  readonly placed: PlacedReference;
}

/** What takes values of workloads and stacks beside these. */
interface Among {
  readonly shared: Pick<SharedRoutes, "behind">;
  readonly serviceConnect: ServiceConnectPlan | undefined;
  /** Those of the app itself. */
  readonly ofApp: readonly PlacedReference[];
}

export function valueOrder<Planned extends WorkloadPlan>(
  workloads: readonly Planned[],
  resources: readonly ResourcePlan[],
  { shared, serviceConnect, ofApp }: Among,
): ValueOrder<Planned> {
  const ofTls = serviceConnect === undefined ? [] : referencesOfTls(serviceConnect);
  const held = new Map<Taker, readonly PlacedReference[]>([
    ...workloads.map((one) => [one, [...referencesOfWorkload(one), ...(isEncrypted(one) ? ofTls : [])]] as const),
    ...resources.map((one) => [one, referencesOfResource(one)] as const),
  ]);
  const taken = Array.from(held).flatMap(([taker, references]) =>
    references.filter(isOfWorkload).map((placed) => ({ taker, placed })),
  );
  const byName = new Map<string, Taker<Planned>>([
    ...workloads.map((one) => [`workload ${one.name}`, one] as const),
    ...resources.map((one) => [keyOf(one), one] as const),
  ]);
  const sourcesOf = (taker: Taker) => {
    const values = (held.get(taker) ?? []).map(({ reference }) => reference.resource);
    const routed = isWorkloadPlan(taker) ? shared.behind(taker) : [];
    const names = [...values, ...nounsOf(taker), ...routed].map(keyOf);
    return Array.from(new Set(names.flatMap((name) => byName.get(name) ?? [])));
  };
  const isAmong = (one: Taker<Planned>): one is Planned => isWorkload(one);
  return {
    sourcesOf,
    workloadsBehind: (workload) =>
      taken.length === 0 && shared.behind(workload).length === 0
        ? []
        : Array.from(behind(workload, sourcesOf)).filter(isAmong),
    placed: Array.from(new Set([...ofTls, ...Array.from(held.values()).flat(), ...ofApp])),
    taken,
  };
}

/** Whether others may come to it by Service Connect, which encrypts it with what the app says once for all. */
function isEncrypted(workload: WorkloadPlan): boolean {
  return isEcsService(workload) && Object.keys(workload.ports ?? {}).length > 0;
}

function isOfWorkload({ reference: { resource } }: PlacedReference): boolean {
  return isWorkload(resource);
}

interface Named {
  readonly kind: string;
  readonly name: string;
}

function keyOf(noun: Named): string {
  return `${isWorkload(noun) ? "workload" : noun.kind} ${noun.name}`;
}

/** The nouns whose values it takes without a reference. */
function nounsOf(taker: Taker): readonly Named[] {
  if (isQueue(taker)) return feedersOf(taker);
  return isWorkloadPlan(taker) ? reachedBy(taker) : [];
}

/** Where its dead letters go, and what feeds it. */
function feedersOf({ props: { deadLetter }, subscriptions }: QueuePlan): readonly Named[] {
  return [...(deadLetter?.queue === undefined ? [] : [deadLetter.queue]), ...subscriptions.map(({ topic }) => topic)];
}

/** The stacks whose ports it connects to, and the file systems that it mounts. */
function reachedBy({ props: { connections = [], volumes = {} } }: WorkloadPlan): readonly Named[] {
  const stacks = connections.flatMap((one) => (one.kind === "stack-port" ? [one.stack] : []));
  return [...stacks, ...Object.values(volumes).filter(isFileSystem)];
}

function isQueue(taker: Taker): taker is QueuePlan {
  return taker.kind === "queue";
}

function isWorkloadPlan(taker: Taker): taker is WorkloadPlan {
  return isWorkload(taker);
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
    if (!isWorkload(source)) behind(source, sourcesOf, seen);
  }
  return seen;
}
