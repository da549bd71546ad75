import { LOG_RETENTION_DAYS } from "@ecs-dsl/validators/facts";
import { Call, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Setting } from "../setting.ts";
import { filled, unless } from "../../reading/filled.ts";
import { secretsOf } from "./secrets.ts";
import { environmentOf } from "./variables.ts";

/** Where containers write to: CloudWatch Logs, or what FireLens sends it to. */
export function loggingOf(logging: Given | undefined, setting: Setting): DraftValue | undefined {
  if (logging === undefined) return undefined;
  if (!logging.isMap) return logging.leftOut("It is not an object.");
  const retention = retentionOf(logging.member("retention"));
  const logs = retention === undefined ? undefined : new Call("awsLogs", [{ retentionInDays: retention }]);
  const destination = logging.member("destination");
  logging
    .member("configFilePath")
    ?.leftOut("The file is in the image of the router: an image of its own, with an entry point that reads it.");
  if (destination === undefined) return logs;
  const secretOptions = filled(secretsOf(logging.member("secretOptions"), setting));
  const to = { ...destinationOf(destination), ...(secretOptions === undefined ? {} : { secretOptions }) };
  const router = filled({
    image: logging.member("image")?.text(),
    environment: filled(environmentOf(logging, setting)),
    secrets: filled(secretsOf(logging.member("secrets"), setting)),
    enableEcsLogMetadata: unless(true, logging.member("enableMetadata")?.boolean()),
    logging: logs,
  });
  return new Call("fireLens", [{ to: [to], ...(router === undefined ? {} : { router }) }]);
}

/** Days that CloudWatch Logs offers; the next longer ones where it does not. */
function retentionOf(given: Given | undefined): number | undefined {
  const days = given?.number();
  if (days === undefined || LOG_RETENTION_DAYS.includes(days)) return unless(30, days);
  const next = LOG_RETENTION_DAYS.find((each) => each > days);
  given?.approximated(`CloudWatch Logs keeps ${next ?? 3653} days, not ${days}.`);
  return next ?? 3653;
}

/** A destination by Fluent Bit's options, and by the language's own form where there is one. */
function destinationOf(destination: Given): Members {
  const entries = destination.map().flatMap(([name, given]) => {
    const value = given.scalar();
    return value === undefined ? [] : [[name, value] as const];
  });
  const options: Readonly<Record<string, string>> = Object.fromEntries(entries);
  const { Name: name = "", ...others } = options;
  const form = FORMS.get(name);
  return form === undefined ? { output: options } : form(others);
}

type Options = Readonly<Record<string, string>>;

const FORMS: ReadonlyMap<string, (options: Options) => Members> = new Map([
  ["cloudwatch", cloudWatch],
  ["cloudwatch_logs", cloudWatch],
  ["firehose", firehose],
  ["kinesis_firehose", firehose],
]);

function cloudWatch({ log_group_name: logGroup, log_stream_prefix: prefix, ...others }: Options): Members {
  const options = Object.fromEntries(
    Object.entries(others).filter(([name]) => name !== "auto_create_group" && name !== "region"),
  );
  return { cloudWatch: { logGroup, logStreamPrefix: prefix, options: filled(options) } };
}

function firehose({ delivery_stream: deliveryStream = "", region, ...options }: Options): Members {
  return { firehose: { deliveryStream, region, options: filled(options) } };
}
