import { graphDocument } from "../emit/graph/document.ts";
import { readSettings } from "../settings/settings.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo, reportTo } from "./report-to.ts";
import { keepTalkOffStdout } from "./tell.ts";

/** Prints the graph of each environment; of a config with errors nothing but these. */
export async function runGraph(given: CommandArguments, io: Io): Promise<ExitCode> {
  keepTalkOffStdout();
  const settings = await readSettings(io.cwd, [], false);
  if ("problem" in settings) return failTo(io, given, [settings.problem]);
  const { assemble } = await import("../assemble.ts");
  const assembled = await assemble({
    cwd: io.cwd,
    levels: settings.levels,
    environments: given.values("env"),
    ...configNamed(given.value("config")),
  });
  if ("problem" in assembled) return failTo(io, given, [assembled.problem]);
  const errors = assembled.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    await reportTo({ ...io, stdout: io.stderr }, given, errors);
    return 1;
  }
  const graphs = assembled.assemblies.map(({ environment, graph }) => ({
    environment: environment.name,
    graph: graph(),
  }));
  io.stdout(graphDocument(assembled.config.app.name, graphs));
  return 0;
}

function configNamed(config: string | undefined) {
  return config === undefined ? {} : { config };
}
