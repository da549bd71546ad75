import { RULES } from "@ecs-dsl/validators";
import { unknownRule } from "../../settings.ts";
import { usage } from "../arguments.ts";
import type { Command, CommandArguments, ExitCode } from "../command.ts";
import { canColor, type Io } from "../io.ts";
import { failTo } from "../report-to.ts";
import { markdownForTerminal } from "../markdown.ts";
import { rulePage } from "../rule-page.ts";

export const explainCommand: Command = {
  name: "explain",
  summary: "Explain a rule: why it exists, what fails, what passes.",
  positionals: "CODE",
  flags: {},
  run: async (given: CommandArguments, io: Io): Promise<ExitCode> => {
    const [code, ...more] = given.positionals;
    if (code === undefined || more.length > 0) return failTo(io, given, [oneCode(given.positionals.length)]);
    const rule = RULES.find((candidate) => candidate.code === code);
    if (rule === undefined) return failTo(io, given, [unknownRule(code, RULES, "usage").problem]);
    io.stdout(markdownForTerminal(rulePage(rule), canColor(io)));
    return 0;
  },
};

function oneCode(count: number) {
  const help = "Write `ecs-dsl explain fargate/size-invalid`; `ecs-dsl rules` lists the codes.";
  return usage("one-code", `Command "explain" takes one rule code and was given ${count}.`, help);
}
