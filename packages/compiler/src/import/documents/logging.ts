import { isDeepStrictEqual } from "node:util";
import type { Path } from "@ecs-dsl/validators";
import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import { isRecord } from "../../read/is-record.ts";
import { Call, type DraftEnvironment, type Members } from "../draft.ts";
import type { Teller } from "./sound.ts";
import { type Structure, textOr } from "./structure.ts";

/** Where a container's output goes, as a config says it. */
export interface DraftLogging {
  /** Settings of `awsLogs(…)`; undefined where an override says another driver. */
  readonly awsLogs?: Structure;
  /** The log configuration as an override, where no property says it. */
  readonly override?: Structure;
}

/** The options of the driver awslogs that are settings of `awsLogs(…)`. */
const SETTINGS: Readonly<Record<string, string>> = {
  "awslogs-group": "logGroup",
  "awslogs-stream-prefix": "streamPrefix",
  "awslogs-datetime-format": "datetimeFormat",
  "awslogs-multiline-pattern": "multilinePattern",
  mode: "mode",
  "max-buffer-size": "maxBufferSize",
};

/** The logging of a container; `region` is that of the environment, where it is known. */
export function draftLogging(
  container: Structure,
  at: Path,
  environment: DraftEnvironment | undefined,
  teller: Teller,
): DraftLogging {
  const { logConfiguration } = container;
  if (!isRecord(logConfiguration)) {
    teller.approximated(
      [...at, "logConfiguration"],
      "It says nothing of logs: what it prints goes to the log group of the workload from now on.",
    );
    return { awsLogs: {} };
  }
  const { logDriver, options, ...others } = logConfiguration;
  if (logDriver !== "awslogs") return { override: logConfiguration };
  const own = awsLogsOf(isRecord(options) ? options : {}, [...at, "logConfiguration", "options"], {
    name: textOr(container["name"], ""),
    environment,
    teller,
  });
  return Object.keys(others).length === 0 ? own : { ...own, override: { ...own.override, ...others } };
}

interface About {
  readonly name: string;
  readonly environment: DraftEnvironment | undefined;
  readonly teller: Teller;
}

function awsLogsOf(options: Structure, at: Path, { name, environment, teller }: About): DraftLogging {
  const settings: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [option, value] of Object.entries(options)) {
    const setting = Object.hasOwn(SETTINGS, option) ? SETTINGS[option] : undefined;
    if (typeof value === "string" && setting !== undefined && isPlaceholder(value))
      teller.leftOut([...at, option], FILLED);
    else if (setting !== undefined && value !== "") settings[setting] = value;
    else if (option === "awslogs-region") tellRegion(value, [...at, option], environment, rest, teller);
    else if (option === "awslogs-create-group") teller.leftOut([...at, option], CREATED);
    else rest[option] = value;
  }
  if (settings["logGroup"] === undefined)
    teller.approximated([...at, "awslogs-group"], "It is the log group of the workload.");
  if (options["awslogs-region"] === undefined)
    teller.approximated([...at, "awslogs-region"], "It is that of the stack.");
  if (settings["streamPrefix"] === name) delete settings["streamPrefix"];
  else if (settings["streamPrefix"] === undefined)
    teller.approximated(
      [...at, "awslogs-stream-prefix"],
      `The names of log streams begin with that of the container, "${name}", from now on.`,
    );
  if (settings["mode"] !== undefined && settings["mode"] !== "blocking" && settings["mode"] !== "non-blocking") {
    rest["mode"] = settings["mode"];
    delete settings["mode"];
  }
  const override = Object.keys(rest).length === 0 ? {} : { override: { options: rest } };
  return { awsLogs: settings, ...override };
}

const FILLED = "Something fills it in: it is left to what holds without it.";
const CREATED = "The group is there by now, and a role of ecs-dsl may make none.";

function tellRegion(
  value: unknown,
  at: Path,
  environment: DraftEnvironment | undefined,
  rest: Record<string, unknown>,
  teller: Teller,
): void {
  if (environment === undefined) teller.approximated(at, "The region is the one that the stack is deployed to.");
  else if (typeof value === "string" && isPlaceholder(value))
    teller.approximated(at, "It is the region of the environment.");
  else if (value !== environment.region) rest["awslogs-region"] = value;
}

/** `awsLogs(…)` where something is said; undefined where the default, or what `main` says, is the same. */
export function loggingCall({ awsLogs }: DraftLogging, main?: DraftLogging): Call | undefined {
  if (awsLogs === undefined || isDeepStrictEqual(awsLogs, main?.awsLogs ?? {})) return undefined;
  return new Call("awsLogs", Object.keys(awsLogs).length === 0 ? [] : [membersOf(awsLogs)]);
}

function membersOf(settings: Structure): Members {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
}
