import type { AnyStartedTaskProps } from "@ecs-dsl/dsl";
import { isRecord } from "../../plan/prop-shape.ts";

/** What a task takes of the workload that it is another command of. */
const TAKEN = [
  "cpu",
  "memory",
  "ephemeralStorage",
  "runtimePlatform",
  "capacityProviderStrategy",
  "image",
  "entryPoint",
  "workingDirectory",
  "user",
  "environment",
  "environmentFiles",
  "secrets",
  "volumes",
  "mounts",
  "linuxParameters",
  "readonlyRootFilesystem",
  "logging",
  "permissions",
  "roles",
  "managedPolicies",
  "permissionsBoundary",
] as const;

/** The props of a task over those of the workload that it is from; maps are merged, everything else is replaced. */
export function inherited<Props extends Partial<AnyStartedTaskProps>>(props: Props): Props {
  const from: unknown = isRecord(props) && isRecord(props.from) ? props.from.props : undefined;
  if (!isRecord(from)) return props;
  const own: Record<string, unknown> = { ...props };
  for (const name of TAKEN) {
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

const MAPS: ReadonlySet<string> = new Set(["environment", "secrets", "volumes", "mounts"]);

/** They are held against their shape right after. */
function isProps<Props>(_own: unknown): _own is Props {
  return true;
}
