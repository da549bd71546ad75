import type { AwsLogsProps } from "@ecs-dsl/dsl";
import { LOG_MODES } from "@ecs-dsl/validators/facts";
import type { Settings } from "../../plan/plan.ts";
import type { Deferred } from "../../resolve/deferred.ts";
import { regionOf } from "../../resolve/place.ts";
import type { ContainerContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import type { Origins } from "../origins.ts";
import { FILLED, INTEGER, oneOf } from "../shape.ts";
import { elsewhere } from "../table.ts";

/** What `awsLogs(…)` takes: settings of the log group, and options of the log driver. */
export const AWS_LOGS = new Fields<AwsLogsProps>("awsLogs(…)", {
  retentionInDays: elsewhere(INTEGER),
  kmsKey: elsewhere(FILLED),
  logGroup: elsewhere(FILLED),
  streamPrefix: elsewhere(FILLED),
  datetimeFormat: elsewhere(FILLED),
  multilinePattern: elsewhere(FILLED),
  mode: elsewhere(oneOf(...LOG_MODES)),
  maxBufferSize: elsewhere(FILLED),
});

export function isAwsLogs(logging: object): boolean {
  return Reflect.get(logging, "driver") === "awslogs";
}

/** Options of the driver awslogs that have a value only where a property says one. */
const OPTIONS = {
  "awslogs-datetime-format": "datetimeFormat",
  "awslogs-multiline-pattern": "multilinePattern",
  mode: "mode",
  "max-buffer-size": "maxBufferSize",
} as const;

/** Options of the driver awslogs. */
export function logOptions({
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
export function addLoggingOrigins(origins: Origins, { subject }: Settings<AwsLogsProps>): void {
  const written = { "awslogs-group": "logGroup", "awslogs-stream-prefix": "streamPrefix", ...OPTIONS };
  origins.addWhole(["logConfiguration"], subject, []);
  for (const [option, property] of Object.entries(written)) {
    origins.add(["logConfiguration", "options", option], subject, [property]);
  }
}
