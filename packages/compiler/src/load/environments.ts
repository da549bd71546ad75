import { listed, nearest } from "@ecs-dsl/validators/words";
import { failure, type Failure } from "./failure.ts";
import type { LoadedConfig } from "./load.ts";

/** The environments to compile: those that `--env` names, in the app's order, or all. */
export async function chosenEnvironments(
  config: LoadedConfig,
  names: readonly string[],
  asked: readonly string[],
  cwd: string,
): Promise<{ readonly chosen: readonly string[] } | Failure> {
  if (names.length === 0) {
    const message = `App "${config.app.name}" names no environment, so there is nothing to compile.`;
    return failure(
      "config/no-environment",
      message,
      "Add one to `environments`, or give the app its `workloads` directly.",
    );
  }
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown === undefined) return { chosen: names.filter((name) => asked.length === 0 || asked.includes(name)) };
  const { SourceFinder } = await import("../origin/source-finder.ts");
  const source = { node: config.app, label: "app", path: ["environments"] };
  const origin = new SourceFinder(cwd, config.trace).originOf(source)?.origin;
  const near = nearest(unknown, names);
  const help = near === undefined ? `It has ${listed(names, "and")}.` : `Did you mean "${near}"?`;
  const message = `App "${config.app.name}" has no environment "${unknown}".`;
  return failure("config/unknown-environment", message, help, origin);
}
