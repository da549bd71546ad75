import type { AwsLogs, AwsLogsProps } from "@ecs-dsl/dsl";
import type { ContainerDefinition } from "@ecs-dsl/validators";
import { LOG_MODES } from "@ecs-dsl/validators/facts";
import { routedLog } from "../../log-routing/routed-log.ts";
import type { Noun } from "../../nouns/noun.ts";
import type { ContainerPlan } from "../../plan/plan.ts";
import type { Built, Deferred } from "../../resolve/deferred.ts";
import { regionOf } from "../../resolve/place.ts";
import type { ContainerContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import type { Origins } from "../origins.ts";
import { FILLED, INTEGER, node, oneOf } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { KMS_KEY } from "./kms-key.ts";

/** What `awsLogs(…)` takes: settings of the log group, and options of the log driver. */
export const AWS_LOGS = new Fields<AwsLogsProps>("awsLogs(…)", () => ({
  retentionInDays: elsewhere(INTEGER),
  kmsKey: elsewhere(KMS_KEY),
  logGroup: elsewhere(FILLED),
  streamPrefix: elsewhere(FILLED),
  datetimeFormat: elsewhere(FILLED),
  multilinePattern: elsewhere(FILLED),
  mode: elsewhere(oneOf(...LOG_MODES)),
  maxBufferSize: elsewhere(FILLED),
}));

function isAwsLogs(logging: object): boolean {
  return Reflect.get(logging, "driver") === "awslogs";
}

export function isLogging(logging: object): boolean {
  return isAwsLogs(logging) || Reflect.get(logging, "driver") === "awsfirelens";
}

/** The one logging that a log router has. */
export const AWS_LOGGING = node<AwsLogs>("logging", "logging made by awsLogs(…)", isAwsLogs);

/** Options of the driver awslogs that have a value only where a property says one. */
const OPTIONS = {
  "awslogs-datetime-format": "datetimeFormat",
  "awslogs-multiline-pattern": "multilinePattern",
  mode: "mode",
  "max-buffer-size": "maxBufferSize",
} as const;

/** Where the output of a container goes. */
export function logConfiguration(context: ContainerContext): Built<ContainerDefinition["logConfiguration"]> {
  return context.fireLens === undefined
    ? { logDriver: "awslogs", options: awsLogsOptions(context) }
    : routedLog(context.fireLens, { ...context, container: context.name, region: regionOf(context.place) });
}

function awsLogsOptions({
  name,
  logGroup,
  logging,
  place,
}: ContainerContext): Readonly<Record<string, string | Deferred>> {
  const options: Record<string, string | Deferred> = {
    "awslogs-group": logging.logGroup ?? logGroup,
    "awslogs-region": regionOf(place),
    "awslogs-stream-prefix": logging.streamPrefix ?? name,
  };
  for (const [option, property] of Object.entries(OPTIONS)) {
    const value = logging[property];
    if (value !== undefined) options[option] = value;
  }
  return options;
}

/** Where the options were written. */
export function addLoggingOrigins(origins: Origins, { logging, fireLens }: Logged): void {
  if (fireLens !== undefined) origins.addWhole(["logConfiguration"], fireLens.subject, ["to"]);
  else if (logging !== undefined) addAwsLogsOrigins(origins, logging.subject);
}

type Logged = Pick<ContainerPlan<unknown>, "logging" | "fireLens">;

function addAwsLogsOrigins(origins: Origins, subject: Noun): void {
  const written = { "awslogs-group": "logGroup", "awslogs-stream-prefix": "streamPrefix", ...OPTIONS };
  origins.addWhole(["logConfiguration"], subject, []);
  for (const [option, property] of Object.entries(written)) {
    origins.add(["logConfiguration", "options", option], subject, [property]);
  }
}
