import { graphDocument } from "../emit/graph/document.ts";
import { assembledOf } from "./assembled.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo, reportTo } from "./report-to.ts";
import { keepTalkOffStdout } from "./tell.ts";

/** Prints the graph of each environment; of a config with errors nothing but these. */
export async function runGraph(given: CommandArguments, io: Io): Promise<ExitCode> {
  keepTalkOffStdout();
  const assembled = await assembledOf(given, io);
  if ("problem" in assembled) return failTo(io, given, [assembled.problem]);
  if ("errors" in assembled) {
    await reportTo({ ...io, stdout: io.stderr }, given, assembled.errors);
    return 1;
  }
  const graphs = assembled.assemblies.map(({ environment, graph }) => ({
    environment: environment.name,
    graph: graph(),
  }));
  io.stdout(graphDocument(assembled.config.app.name, graphs));
  return 0;
}
