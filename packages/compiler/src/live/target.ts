import type { AssemblyWorkload } from "../model/assembly.ts";

/** Something that runs tasks. */
export type Target = ServiceTarget | TaskTarget;

/** A service of ECS. */
export interface ServiceTarget {
  readonly kind: "service";
  /** As the config calls it, or as ECS does where there is no config. */
  readonly name: string;
  readonly cluster: string;
  readonly service: string;
}

/** What is started, and runs to its end. */
export interface TaskTarget {
  readonly kind: "task";
  readonly name: string;
  readonly cluster: string;
  readonly family: string;
}

/** What a workload is called in AWS. */
export function targetOf({ name, cluster, family, rollout }: AssemblyWorkload): Target {
  return rollout.kind === "service"
    ? { kind: "service", name, cluster, service: rollout.service }
    : { kind: "task", name, cluster, family };
}

/** What `cluster/service`, or the ARN of a service, names; nothing where it is neither. */
export function serviceNamed(words: string): ServiceTarget | undefined {
  const [cluster = "", service = "", ...more] = words.replace(/^arn:[^:]+:ecs:[^:]*:[^:]*:service\//, "").split("/");
  if (cluster === "" || service === "" || more.length > 0) return undefined;
  return { kind: "service", name: service, cluster, service };
}
