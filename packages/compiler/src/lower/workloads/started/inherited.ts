import type { AnyStartedTaskProps } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import type { Noun } from "../../nouns/noun.ts";
import { TAKEN } from "../../fields/tables/standalone-task.ts";
import { isRecord } from "../../nouns/prop-shape.ts";
import type { WorkloadPlanner } from "../workload-kind.ts";

/** The props of a task over those of the workload that it is from; maps are merged, everything else is replaced. */
export function inherited<Props extends Partial<AnyStartedTaskProps>>(props: Props): Props {
  const from = propsOfFrom(props);
  if (from === undefined) return props;
  const own: Record<string, unknown> = { ...props };
  for (const name of TAKEN.names) {
    const [mine, theirs] = [own[name], from[name]];
    if (mine === undefined && theirs !== undefined) own[name] = theirs;
    else if (MAPS.has(name) && isRecord(mine) && isRecord(theirs)) own[name] = { ...theirs, ...mine };
  }
  return isProps<Props>(own) ? own : props;
}

/** The workload whose image a task runs: one image for both where the task asks neither for another nor for another processor. */
export function imageOf(own: unknown, { from }: Partial<AnyStartedTaskProps>): string | undefined {
  const hasOwn = isRecord(own) && (own["image"] !== undefined || own["runtimePlatform"] !== undefined);
  return hasOwn ? undefined : from?.name;
}

/** The task, as one that takes what it does not say of the workload that it is from. */
export function heir(
  task: Noun,
  props: Partial<AnyStartedTaskProps>,
  planner: Pick<WorkloadPlanner, "workloadNoun">,
): Noun {
  const from = planner.workloadNoun(isRecord(props) ? props.from : undefined);
  if (from === undefined) return task;
  const otherwise = task.heritage === undefined ? {} : { otherwise: task.heritage };
  return { ...task, heritage: { from, holds: (path) => isInherited(props, path), ...otherwise } };
}

/** True for the way to what the task takes of the workload that it is from, or would take. */
export function isInherited(props: Partial<AnyStartedTaskProps>, [name, entry]: Path): boolean {
  if (typeof name !== "string" || !TAKES.has(name)) return false;
  const [mine, theirs]: readonly unknown[] = [Reflect.get(props, name), propsOfFrom(props)?.[name]];
  if (mine === undefined) return true;
  const isEntry = MAPS.has(name) && typeof entry === "string" && isRecord(mine) && isRecord(theirs);
  return isEntry && !Object.hasOwn(mine, entry) && Object.hasOwn(theirs, entry);
}

function propsOfFrom(props: Partial<AnyStartedTaskProps>): Readonly<Record<string, unknown>> | undefined {
  const from: unknown = isRecord(props) && isRecord(props.from) ? props.from.props : undefined;
  return isRecord(from) ? from : undefined;
}

const TAKES: ReadonlySet<string> = new Set(TAKEN.names);

const MAPS: ReadonlySet<string> = new Set(["environment", "secrets", "volumes", "mounts"]);

/** They are held against their shape right after. */
function isProps<Props>(_own: unknown): _own is Props {
  return true;
}
