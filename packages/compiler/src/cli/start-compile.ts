import { bundleConfig } from "../load/bundle-config.ts";
import { findConfig } from "../load/find-config.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo } from "./report-to.ts";

/** Starts esbuild on the config, and loads the compiler while esbuild works. */
export async function startCompile(given: CommandArguments, io: Io): Promise<ExitCode> {
  const found = findConfig(io.cwd, given.value("config"));
  if ("problem" in found) return failTo(io, given, [found.problem]);
  const bundling = bundleConfig(found.path);
  const { runCompile } = await import("./run-compile.ts");
  return runCompile(given, io, { config: found.path, bundling });
}
