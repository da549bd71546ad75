import type { Rule, Subjects } from "../../rule.ts";
import { documentProperty, property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { combined, forbidden, requires } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { valueAt } from "../place.ts";
import { ecsApi, ecsGuide } from "../source.ts";

const logsBy =
  (driver: string) =>
  ({ container: { logConfiguration: log } }: Subjects["container"]) =>
    isKnown(log) && log.logDriver === driver;

const EXEC = {
  code: "logging/exec-encryption-target",
  on: "cluster",
  summary: "The log of ECS Exec is encrypted where it goes.",
  source: ecsApi("API_ExecuteCommandLogConfiguration.html"),
  values: (value: unknown) => value === true,
} as const;

const LOG = "configuration.executeCommandConfiguration.logConfiguration";

/** True for options that name neither. */
function lacks(name: string): (log: unknown) => boolean {
  return (log) =>
    valueAt(log, ["logDriver"]) === "splunk" && valueAt(log, ["options", name]) === undefined && !hasSecret(log, name);
}

function hasSecret(log: unknown, name: string): boolean {
  const secrets = valueAt(log, ["secretOptions"]);
  if (secrets === undefined) return false;
  return (
    !Array.isArray(secrets) ||
    secrets.some(
      (secret: unknown) => typeof valueAt(secret, ["name"]) !== "string" || valueAt(secret, ["name"]) === name,
    )
  );
}

const SPLUNK = {
  code: "logging/splunk-options",
  on: "container",
  at: "logConfiguration",
  summary: "The driver splunk has the address of Splunk and a token.",
  source: ecsApi("API_LogConfiguration.html"),
  fix: "none",
} as const;

/** What drivers of logs are told, sorted by code. */
export const DRIVERS: readonly Rule[] = [
  forbidden({
    code: "logging/blocking-mode",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "logConfiguration.options.mode",
    values: (mode) => mode === "blocking",
    when: logsBy("awslogs"),
    summary: "A container goes on where CloudWatch does not answer.",
    source: ecsApi("API_LogConfiguration.html"),
    says: "{it} waits for CloudWatch to take its output",
    because: "where CloudWatch does not answer, the program stops",
    help: say`Set ${property("logConfiguration.options.mode")} to "non-blocking", and a size with max-buffer-size.`,
    fix: { set: "non-blocking" },
  }),

  inFiles(
    combined(
      requires({
        ...EXEC,
        at: `${LOG}.cloudWatchEncryptionEnabled`,
        needs: `${LOG}.cloudWatchLogGroupName`,
        says: "{it} encrypts the log of ECS Exec and has no log group for it",
        because: "ECS needs one",
        help: say`Set ${property(`${LOG}.cloudWatchLogGroupName`)}.`,
      }),
      requires({
        ...EXEC,
        at: `${LOG}.s3EncryptionEnabled`,
        needs: `${LOG}.s3BucketName`,
        says: "{it} encrypts the log of ECS Exec and has no bucket for it",
        because: "ECS needs one",
        help: say`Set ${property(`${LOG}.s3BucketName`)}.`,
      }),
    ),
  ),

  forbidden({
    code: "logging/json-file-rotation",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "logConfiguration",
    values: (log) => valueAt(log, ["logDriver"]) === "json-file" && valueAt(log, ["options", "max-size"]) === undefined,
    summary: "Files of logs on an instance have a size at which they begin anew.",
    source: { url: "https://docs.docker.com/engine/logging/drivers/json-file/", checked: "2026-11-29" },
    says: "{it} writes its output to a file that grows for good",
    because: "one day the disk of its instance is full",
    help: "Add the options max-size and max-file.",
    fix: "none",
  }),

  forbidden({
    code: "logging/non-blocking-small-buffer",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "logConfiguration.options",
    values: (options) =>
      valueAt(options, ["mode"]) === "non-blocking" && valueAt(options, ["max-buffer-size"]) === undefined,
    when: logsBy("awslogs"),
    summary: "A container that does not wait for CloudWatch keeps enough until it answers.",
    source: ecsApi("API_LogConfiguration.html"),
    says: "{it} keeps 10 MiB of output that CloudWatch has not taken",
    because: "under load more comes, and is lost",
    help: 'Add the option max-buffer-size, like "25m".',
    fix: "none",
  }),

  inFiles(
    forbidden({
      code: "logging/secret-options-execution-role",
      on: "container",
      at: "logConfiguration.secretOptions",
      when: ({ task }) => task.executionRoleArn === undefined && !takesSecrets(task),
      summary: "A task whose log driver has secrets has an execution role.",
      source: ecsGuide("specifying-sensitive-data.html"),
      says: "the log driver of {it} has secrets and its task has no execution role",
      because: "ECS reads them with its rights",
      help: say`Set ${documentProperty("executionRoleArn")} to a role that may read them.`,
      fix: "none",
    }),
  ),

  inFiles(
    combined(
      forbidden({
        ...SPLUNK,
        values: lacks("splunk-url"),
        says: "{it} logs to Splunk and does not say where",
        because: "the driver needs splunk-url",
        help: "Add the option splunk-url.",
      }),
      forbidden({
        ...SPLUNK,
        values: lacks("splunk-token"),
        says: "{it} logs to Splunk without a token",
        because: "the driver needs splunk-token",
        help: say`Add splunk-token to ${property("logConfiguration.secretOptions")}.`,
      }),
    ),
  ),
];

/** `secrets/execution-role` tells of a task whose containers take secrets. */
function takesSecrets({ containerDefinitions: containers }: Subjects["taskDefinition"]): boolean {
  return isKnown(containers) && containers.some((one) => isKnown(one) && one.secrets !== undefined);
}
