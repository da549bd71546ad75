import { CATALOGUE } from "../findings/catalogue.ts";
import { pageOf } from "../findings/page.ts";
import { unknownCode } from "../settings/rule-level.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import { canColor, type Io } from "./io.ts";
import { markdownForTerminal } from "./markdown.ts";
import { failTo } from "./report-to.ts";

/** Prints the page of the finding that is named. */
export async function runExplain(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [code, ...more] = given.positionals;
  if (code === undefined || more.length > 0) return failTo(io, given, [oneCode(given.positionals.length)]);
  const entry = CATALOGUE.get(code);
  if (entry === undefined) return failTo(io, given, [unknownCode(code, "usage/unknown-rule")]);
  io.stdout(markdownForTerminal(pageOf(entry), canColor(io)));
  return 0;
}

function oneCode(count: number) {
  const help = "Write `ecs-dsl explain fargate/size-invalid`; `ecs-dsl rules` lists the codes.";
  return usage("usage/one-code", `Command "explain" takes one code and was given ${count}.`, help);
}
