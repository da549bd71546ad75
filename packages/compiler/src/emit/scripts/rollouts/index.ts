import type { Assembly, AssemblyWorkload, Rollout, Rollouts } from "../../../model/assembly.ts";
import { assign } from "../bash/workloads.ts";
import { dispatch } from "./dispatch.ts";
import type { RolloutScript, WorkloadRolledOutBy } from "./rollout-script.ts";
import { service } from "./service/service.ts";
import { task } from "./task/task.ts";

/** Every way to roll out a workload, one line each. */
const ROLLOUTS: { readonly [Kind in keyof Rollouts]: RolloutScript<Kind> } = { service, task };

/** The bash of an app without workloads, whose scripts have nothing to roll out and are still whole. */
const USUAL: keyof Rollouts = "service";

/** The bash functions of every way to roll out. */
export function rolloutFunctions(): readonly string[] {
  return Array.from(new Set(Object.values(ROLLOUTS).flatMap(({ functions }) => functions)));
}

/** The bash of the rollouts that an assembly has: the same for `deploy.sh` and `rollback.sh`. */
export interface RolloutBash {
  /** Empty variables, before any workload has set them: `service=''`. */
  readonly empty: string;
  readonly verify: string;
  readonly collect: string;
  readonly reason: string;
  /** Sets the variables of one workload. */
  readonly values: (workload: AssemblyWorkload) => readonly string[];
}

export function rolloutBash({ workloads }: Assembly): RolloutBash {
  const kinds = Array.from(new Set(workloads.map(({ rollout }) => rollout.kind))).toSorted();
  const scripts = (kinds.length === 0 ? [USUAL] : kinds).map((kind) => ({ kind, ...ROLLOUTS[kind] }));
  const isMixed = kinds.length > 1;
  const variables = new Set(scripts.flatMap((script) => script.variables));
  return {
    empty: [...(isMixed ? ["rollout"] : []), ...variables].map((name) => `${name}=''`).join(" "),
    verify: dispatch(scripts.map(({ kind, verify }) => [kind, verify])),
    collect: dispatch(scripts.map(({ kind, collect }) => [kind, collect])),
    reason: dispatch(scripts.map(({ kind, reason }) => [kind, reason])),
    values: ({ rollout }) => [...(isMixed ? [assign("rollout", rollout.kind)] : []), ...valuesOf(rollout)],
  };
}

function valuesOf<Kind extends keyof Rollouts>(rollout: Rollout<Kind>): readonly string[] {
  return ROLLOUTS[rollout.kind].values(rollout);
}

/** What AWS calls the thing that a workload rolls out. */
export function rolloutName<Kind extends keyof Rollouts>(rollout: Rollout<Kind>): string {
  return ROLLOUTS[rollout.kind].name(rollout);
}

/** Sections of the runbook about a workload: how to see and debug it. */
export function rolloutSections<Kind extends keyof Rollouts>(
  kind: Kind,
  workload: WorkloadRolledOutBy<Kind>,
): readonly string[] {
  return ROLLOUTS[kind].runbook(workload);
}
