import { setTimeout as wait } from "node:timers/promises";
import type { Diagnostic } from "@ecs-dsl/validators";
import type { Aws } from "../live/aws/aws.ts";
import { diagnosticOf } from "../live/diagnose.ts";
import { servicesIn } from "../live/services-in.ts";
import { readStatus } from "../live/status/read-status.ts";
import { statusJson } from "../live/status/status-json.ts";
import { statusText } from "../live/status/status-text.ts";
import type { Status } from "../live/status/status.ts";
import type { Target } from "../live/target.ts";
import type { Assembly } from "../model/assembly.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import { canColor, type Io } from "./io.ts";
import { awsFor, type Connect, connectWithSdk } from "./live-session.ts";
import { targetsNamed } from "./live-target.ts";
import { failTo } from "./report-to.ts";
import { keepTalkOffStdout } from "./tell.ts";

/** Shows what runs, once or again and again. */
export async function runStatus(given: CommandArguments, io: Io, connect: Connect = connectWithSdk): Promise<ExitCode> {
  keepTalkOffStdout();
  const interval = Number(given.value("interval") ?? "5");
  if (!(interval >= 1)) return failTo(io, given, [noInterval(given.value("interval") ?? "")]);
  const asked = await targetsAsked(given, io);
  if ("problems" in asked) return failTo(io, given, asked.problems);
  const session = await awsFor(given, io, asked.assembly, connect);
  if ("problems" in session) return failTo(io, given, session.problems);
  const targets = await targetsOf(asked, session.aws);
  if ("problems" in targets) return failTo(io, given, targets.problems);
  const look = () => readStatus(session.aws, targets.targets);
  return given.has("watch") ? watch(look, interval, given, io) : show(await look(), given, io);
}

/** What was asked for, before anything is asked of AWS. */
interface Asked {
  readonly assembly: Assembly | undefined;
  readonly targets: readonly Target[];
  /** All services of this cluster. */
  readonly cluster: string | undefined;
}

async function targetsAsked(
  given: CommandArguments,
  io: Io,
): Promise<Asked | { readonly problems: readonly Diagnostic[] }> {
  const cluster = given.value("cluster");
  if (cluster !== undefined) {
    const targets = given.positionals.map((service): Target => ({ kind: "service", name: service, cluster, service }));
    return { assembly: undefined, targets, cluster: targets.length === 0 ? cluster : undefined };
  }
  const named = await targetsNamed(given, io);
  return "problems" in named ? named : { ...named, cluster: undefined };
}

async function targetsOf({ targets, cluster }: Asked, aws: Aws) {
  if (cluster === undefined) return { targets };
  const services = await servicesIn(aws, cluster);
  return "refusal" in services ? { problems: [diagnosticOf(services.refusal, {})] } : { targets: services.value };
}

function show(statuses: readonly Status[], given: CommandArguments, io: Io): ExitCode {
  io.stdout(given.value("format") === "json" ? statusJson(statuses) : statusText(statuses, canColor(io)));
  return statuses.every(isAsItShouldBe) ? 0 : 1;
}

function isAsItShouldBe({ state }: Status): boolean {
  return state === "steady" || state === "running" || state === "deploying";
}

/** Clears the screen and what was scrolled away. */
const CLEAR = "\u001b[H\u001b[2J\u001b[3J";

/** Until somebody interrupts it. */
async function watch(
  look: () => Promise<readonly Status[]>,
  seconds: number,
  given: CommandArguments,
  io: Io,
): Promise<never> {
  for (;;) {
    const statuses = await look();
    if (io.isTerminal) io.stdout(CLEAR);
    show(statuses, given, io);
    await wait(seconds * 1000);
  }
}

function noInterval(value: string): Diagnostic {
  return usage(
    "usage/not-a-number",
    `Flag "--interval" does not take "${value}".`,
    "Write seconds, like `--interval 5`.",
  );
}
