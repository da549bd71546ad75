import { property, say } from "../../text.ts";
import { declared, ended, setTo } from "../declaration.ts";
import { inFiles } from "../in-files.ts";
import { combined } from "../declared.ts";
import { isRecord, valueAt } from "../place.ts";
import { ecsApi } from "../source.ts";

const ABOUT = {
  code: "logging/exec-log-config",
  on: "cluster",
  at: "configuration.executeCommandConfiguration",
  summary: "A cluster that logs commands elsewhere says so, and where.",
  source: ecsApi("API_ExecuteCommandConfiguration.html"),
} as const;

const executeCommandLogs = combined(
  declared(
    { ...ABOUT, says: "{it} logs commands elsewhere and does not say where" },
    (settings) => (isRecord(settings) && settings["logging"] === "OVERRIDE" && hasNoPlace(settings) ? true : undefined),
    ({ at, opening }) => ({
      at,
      isAbsence: true,
      message: ended(opening(""), {
        answer:
          "A CloudWatch log group name or S3 bucket name must be specified when overriding the default log configuration",
      }),
      help: say`Set ${property([...at, "logConfiguration", "cloudWatchLogGroupName"])} or ${property([...at, "logConfiguration", "s3BucketName"])}.`,
    }),
  ),
  declared(
    { ...ABOUT, says: "{it} says where commands are logged and does not say that they are logged there" },
    (settings) => (isRecord(settings) && hasPlace(settings) && isNotOverridden(settings["logging"]) ? true : undefined),
    ({ at, opening }) => ({
      at,
      message: ended(opening(""), {
        answer: "You must set logging to 'OVERRIDE' when you supply a log configuration",
      }),
      help: say`Set ${property([...at, "logging"])} to "OVERRIDE".`,
      fix: setTo([...at, "logging"], "OVERRIDE"),
    }),
  ),
);

/** Of a config, `config/execute-command-logs` tells it. */
export const execLogConfig = inFiles(executeCommandLogs);

const PLACES = ["cloudWatchLogGroupName", "s3BucketName"] as const;

function hasNoPlace(settings: unknown): boolean {
  return PLACES.every((place) => {
    const name = valueAt(settings, ["logConfiguration", place]);
    return name === undefined || name === "";
  });
}

function hasPlace(settings: unknown): boolean {
  return PLACES.some((place) => {
    const name = valueAt(settings, ["logConfiguration", place]);
    return typeof name === "string" && name !== "";
  });
}

function isNotOverridden(logging: unknown): boolean {
  return logging === undefined || logging === "DEFAULT" || logging === "NONE";
}
