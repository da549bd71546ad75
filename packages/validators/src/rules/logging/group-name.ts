import { LOG_GROUP_NAME_CHARACTERS, LOG_GROUP_NAME_PATTERN } from "../../facts/log-drivers.ts";
import type { Rule } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { combined, pattern } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { openText } from "../open-text.ts";
import { valueAt } from "../place.ts";

const NAMED = {
  code: "logging/group-name",
  summary: "A log group has a name that CloudWatch Logs accepts.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html",
    checked: "2026-11-30",
  },
  accepts: "letters, digits, periods, hyphens, underscores, slashes and #",
  example: "/ecs/shop-api",
  who: "CloudWatch Logs",
} as const;

const OPEN = { characters: LOG_GROUP_NAME_CHARACTERS } as const;

/** What log groups are called, and where containers log to. */
export const GROUP_NAMES: readonly Rule[] = [
  // Of a config, `config/log-group` tells it.
  inFiles(
    pattern({
      ...NAMED,
      on: "container",
      at: "logConfiguration.options.awslogs-group",
      pattern: LOG_GROUP_NAME_PATTERN,
      when: ({ container: { logConfiguration: log } }) =>
        isKnown(log) && log.logDriver === "awslogs" && valueAt(log, ["options", "awslogs-group"]) !== "",
      says: "{it} logs to {value}",
    }),
  ),
  combined(
    openText({
      ...NAMED,
      ...OPEN,
      type: "AWS::ECS::TaskDefinition",
      place: "ContainerDefinitions[].LogConfiguration.Options.awslogs-group",
      says: "a container logs to {value}",
    }),
    openText({
      ...NAMED,
      ...OPEN,
      type: "AWS::Logs::LogGroup",
      place: "LogGroupName",
      says: "a log group is named {value}",
      isAlone: true,
    }),
  ),
];
