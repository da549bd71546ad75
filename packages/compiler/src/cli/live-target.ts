import type { Diagnostic } from "@ecs-dsl/validators";
import { listed, nearest } from "@ecs-dsl/validators/words";
import { serviceNamed, type Target, targetOf } from "../live/target.ts";
import type { Assembly } from "../model/assembly.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments } from "./command.ts";
import type { Io } from "./io.ts";
import { environmentOf } from "./live-session.ts";

/** What words on the command line name: workloads of a config, or services of clusters without one. */
export interface NamedTargets {
  /** Absent where no config is needed. */
  readonly assembly: Assembly | undefined;
  readonly targets: readonly Target[];
}

/** The targets that are named, or all of the config. */
export async function targetsNamed(
  given: CommandArguments,
  io: Io,
): Promise<NamedTargets | { readonly problems: readonly Diagnostic[] }> {
  const { positionals: names } = given;
  const services = names.map(serviceNamed).filter((target) => target !== undefined);
  if (names.length > 0 && services.length === names.length) return { assembly: undefined, targets: services };
  const environment = await environmentOf(given, io);
  if ("problems" in environment) return environment;
  const { assembly } = environment;
  const unknown = names.find((name) => !assembly.workloads.some((workload) => workload.name === name));
  if (unknown !== undefined) return { problems: [unknownWorkload(unknown, assembly)] };
  const workloads = assembly.workloads.filter(({ name }) => names.length === 0 || names.includes(name));
  return { assembly, targets: workloads.map(targetOf) };
}

function unknownWorkload(name: string, { app, workloads }: Assembly): Diagnostic {
  const names = workloads.map((workload) => workload.name);
  const near = nearest(name, names);
  const help = near === undefined ? `It has ${listed(names, "and")}.` : `Did you mean "${near}"?`;
  return usage("usage/unknown-workload", `App "${app}" has no workload "${name}".`, help);
}
