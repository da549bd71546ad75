import { AWSLOGS_REQUIRED_OPTIONS } from "../../facts/log-drivers.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown, isPresent, type Unknown } from "../../unknown.ts";

/** Options as they were read: a value may be unreadable, a name is always known. */
export type LogOptions = Readonly<Record<string, string | Unknown | undefined>>;

const NO_OPTIONS: LogOptions = {};

/** The options of a container's `awslogs` driver; undefined when it has another one, or when they cannot be read. */
export function awslogsOptions({ container }: Subjects["container"]): LogOptions | undefined {
  const { logConfiguration: log } = container;
  if (!isKnown(log) || log.logDriver !== "awslogs") return undefined;
  if (log.options === undefined) return NO_OPTIONS;
  return isKnown(log.options) ? log.options : undefined;
}

/** True where whoever registers the task definition is to say where the logs go. */
export function hasNoDestination(options: LogOptions): boolean {
  return AWSLOGS_REQUIRED_OPTIONS.every((name) => !isPresent(options[name]));
}

/** The place where an option of a container's log configuration is, or belongs. */
export function optionPath(name: string): readonly string[] {
  return ["logConfiguration", "options", name];
}

/** The place of what is missing: the options, or the configuration when it has none. */
export function optionsPath({ container }: Subjects["container"]): readonly string[] {
  const { logConfiguration: log } = container;
  return isKnown(log) && log.options === undefined ? ["logConfiguration"] : ["logConfiguration", "options"];
}
