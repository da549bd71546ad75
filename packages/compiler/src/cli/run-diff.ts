import { costChange, costText } from "../live/diff/cost-change.ts";
import { diffJson } from "../live/diff/diff-json.ts";
import { diffSummary, diffText } from "../live/diff/diff-text.ts";
import type { EnvironmentDiff } from "../live/diff/diff.ts";
import { readDiff } from "../live/diff/read-diff.ts";
import { diagnosticOf } from "../live/diagnose.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import { canColor, type Io } from "./io.ts";
import { awsFor, type Connect, connectWithSdk, environmentOf } from "./live-session.ts";
import { failTo } from "./report-to.ts";
import { keepTalkOffStdout, tell } from "./tell.ts";

/** Says what is compiled otherwise than it runs. */
export async function runDiff(given: CommandArguments, io: Io, connect: Connect = connectWithSdk): Promise<ExitCode> {
  keepTalkOffStdout();
  const environment = await environmentOf(given, io);
  if ("problems" in environment) return failTo(io, given, environment.problems);
  const session = await awsFor(given, io, environment.assembly, connect);
  if ("problems" in session) return failTo(io, given, session.problems);
  const diff = await readDiff(session.aws, environment.assembly);
  const isDifferent = diff.leftovers.length > 0 || diff.parts.some(({ resources }) => resources.length > 0);
  const unseen = diff.parts.flatMap((part) => part.unseen);
  const [refusal] = unseen;
  if (refusal !== undefined && !isDifferent && isAllUnseen(diff)) return failTo(io, given, [diagnosticOf(refusal, {})]);
  const cost = isDifferent ? await costChange(session.aws, environment.assembly) : undefined;
  if (given.value("format") === "json") io.stdout(diffJson(diff, cost));
  else io.stdout(`${diffText(diff, canColor(io))}${cost === undefined ? "" : costText(cost)}`);
  tell(io, diffSummary(diff));
  return isDifferent ? 1 : refusal === undefined ? 0 : 2;
}

function isAllUnseen({ parts }: EnvironmentDiff): boolean {
  return parts.every(({ unseen }) => unseen.length > 0);
}
