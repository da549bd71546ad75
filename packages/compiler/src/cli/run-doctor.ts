import { diagnosticOf, live } from "../live/diagnose.ts";
import { CHECKS } from "../live/doctor/checks/index.ts";
import { doctorJson } from "../live/doctor/doctor-json.ts";
import { doctorText } from "../live/doctor/doctor-text.ts";
import { examine } from "../live/doctor/examine.ts";
import { readPatient } from "../live/doctor/patient.ts";
import type { Target } from "../live/target.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import { canColor, type Io } from "./io.ts";
import { awsFor, type Connect, connectWithSdk } from "./live-session.ts";
import { targetsNamed } from "./live-target.ts";
import { failTo } from "./report-to.ts";
import { keepTalkOffStdout } from "./tell.ts";

/** Looks into one service, and says what is wrong with it. */
export async function runDoctor(given: CommandArguments, io: Io, connect: Connect = connectWithSdk): Promise<ExitCode> {
  keepTalkOffStdout();
  if (given.positionals.length !== 1) return failTo(io, given, [oneService()]);
  const named = await targetsNamed(given, io);
  if ("problems" in named) return failTo(io, given, named.problems);
  const session = await awsFor(given, io, named.assembly, connect);
  if ("problems" in session) return failTo(io, given, session.problems);
  const [target] = named.targets;
  if (target === undefined) return failTo(io, given, [oneService()]);
  const patient = await readPatient(session.aws, target);
  if ("refusal" in patient) return failTo(io, given, [diagnosticOf(patient.refusal, {})]);
  if (patient.value === undefined) return failTo(io, given, [noService(target)]);
  const diagnosis = await examine(patient.value, CHECKS);
  io.stdout(given.value("format") === "json" ? doctorJson(diagnosis) : doctorText(diagnosis, canColor(io)));
  return diagnosis.findings.some(({ likelihood }) => likelihood !== "possible") ? 1 : 0;
}

function oneService() {
  return usage(
    "usage/one-service",
    'Command "doctor" takes one service.',
    "Write `ecs-dsl doctor SERVICE`, or `ecs-dsl doctor CLUSTER/SERVICE`.",
  );
}

function noService(target: Target) {
  const what =
    target.kind === "service"
      ? `service ${target.service} in cluster ${target.cluster}`
      : `task definition of family ${target.family}`;
  return live(
    "live/no-service",
    `There is no ${what}.`,
    "Deploy it, or look at `--env`, `--region` and the name: `ecs-dsl status` lists what there is.",
  );
}
