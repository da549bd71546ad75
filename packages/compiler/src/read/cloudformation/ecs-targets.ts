import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { resolve } from "./intrinsics.ts";
import type { Scope } from "../scope.ts";

/** What a rule or a schedule starts in ECS, and where it stands below the resource's properties. */
export interface EcsTarget {
  readonly properties: unknown;
  readonly path: Path;
}

/** The tasks that a resource of this type starts. */
export function ecsTargets(type: string, properties: unknown, scope: Scope): readonly EcsTarget[] {
  if (!isRecord(properties)) return [];
  if (type === "AWS::Scheduler::Schedule") return targetAt(properties["Target"], ["Target"], scope);
  const targets = type === "AWS::Events::Rule" ? resolve(properties["Targets"], scope) : undefined;
  return Array.isArray(targets) ? targets.flatMap((target, index) => targetAt(target, ["Targets", index], scope)) : [];
}

function targetAt(written: unknown, path: Path, scope: Scope): readonly EcsTarget[] {
  const target = resolve(written, scope);
  const parameters = isRecord(target) ? resolve(target["EcsParameters"], scope) : undefined;
  return isRecord(parameters) ? [{ properties: parameters, path: [...path, "EcsParameters"] }] : [];
}
