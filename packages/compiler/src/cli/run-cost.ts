import type { Diagnostic } from "@ecs-dsl/validators";
import { estimate } from "../cost/estimate.ts";
import { estimateJson } from "../cost/estimate-json.ts";
import { estimateText } from "../cost/estimate-text.ts";
import { type Prices, PRICES, withOwnPrices } from "../cost/prices.ts";
import { decode } from "../formats/decode.ts";
import { inputDiagnostic } from "../formats/input-problem.ts";
import { readInput } from "../read/inputs/find-inputs.ts";
import { usage } from "./arguments.ts";
import { assembledOf } from "./assembled.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo, reportTo } from "./report-to.ts";
import { keepTalkOffStdout } from "./tell.ts";

/** Says what each environment costs a month; of a config with errors nothing but these. */
export async function runCost(given: CommandArguments, io: Io): Promise<ExitCode> {
  keepTalkOffStdout();
  const file = given.value("prices");
  const asked = pricesIn(file, io);
  if ("problem" in asked) return failTo(io, given, [asked.problem]);
  const { prices } = asked;
  const assembled = await assembledOf(given, io);
  if ("problem" in assembled) return failTo(io, given, [assembled.problem]);
  if ("errors" in assembled) {
    await reportTo({ ...io, stdout: io.stderr }, given, assembled.errors);
    return 1;
  }
  const estimates = assembled.assemblies.map((assembly) => estimate(assembly, prices));
  const isJson = given.value("format") === "json";
  io.stdout(isJson ? estimateJson(estimates, prices) : estimateText(estimates, file !== undefined));
  return 0;
}

/** The prices of the file, over the ones that are known. */
function pricesIn(file: string | undefined, io: Io): { readonly prices: Prices } | { readonly problem: Diagnostic } {
  if (file === undefined) return { prices: PRICES };
  const input = readInput({ file, isNamed: true }, io.cwd);
  if ("problem" in input) return input;
  const { text, problem } = decode(input.bytes);
  if (problem !== undefined) return { problem: inputDiagnostic(file, problem) };
  const own = withOwnPrices(parsed(text));
  return "problem" in own ? { problem: noPrices(file, own.problem) } : own;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noPrices(file: string, problem: string): Diagnostic {
  const help =
    'Write USD by name, as `ecs-dsl cost --format json` shows them under `prices`; instances are like "ec2-m7g.large".';
  return usage("usage/prices", `${file} does not hold prices. ${problem}`, help);
}
