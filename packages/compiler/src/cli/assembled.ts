import type { Diagnostic } from "@ecs-dsl/validators";
import type { Assembled } from "../assemble.ts";
import { readSettings } from "../settings/settings.ts";
import type { CommandArguments } from "./command.ts";
import type { Io } from "./io.ts";

/** What the config that the flags name comes to; else why it cannot be read, or the errors that it has. */
export async function assembledOf(
  given: CommandArguments,
  io: Io,
): Promise<Assembled | { readonly problem: Diagnostic } | { readonly errors: readonly Diagnostic[] }> {
  const settings = await readSettings(io.cwd, [], false);
  if ("problem" in settings) return settings;
  const config = given.value("config");
  const { assemble } = await import("../assemble.ts");
  const assembled = await assemble({
    cwd: io.cwd,
    levels: settings.levels,
    environments: given.values("env"),
    ...(config === undefined ? {} : { config }),
  });
  if ("problem" in assembled) return assembled;
  const errors = assembled.diagnostics.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { errors } : assembled;
}
