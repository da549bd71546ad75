import { AWSLOGS_REQUIRED_OPTIONS } from "../../facts/log-drivers.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isPresent } from "../../unknown.ts";
import { listed } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { awslogsOptions, hasNoDestination, optionsPath } from "./awslogs.ts";
import { hasMisspelt } from "./option-spelling.ts";
import { property, say } from "../../text.ts";

export const awslogsRequiredOptions = defineRule({
  code: "logging/awslogs-required-options",
  severity: "error",
  on: "container",
  about: "logConfiguration",
  summary: "The awslogs driver is told the log group and its region.",
  source: ecsApi("API_LogConfiguration.html"),
  check(subject, report) {
    const options = awslogsOptions(subject);
    if (options === undefined || AWSLOGS_REQUIRED_OPTIONS.every((name) => isPresent(options[name]))) return;
    const missing = AWSLOGS_REQUIRED_OPTIONS.filter((name) => !isPresent(options[name]) && !hasMisspelt(options, name));
    if (missing.length > 0) report({ ...incomplete(subject, missing), isAbsence: hasNoDestination(options) });
  },
});

function incomplete(subject: Subjects["container"], missing: readonly string[]): Finding {
  return {
    at: optionsPath(subject),
    message: `Container ${subject.label} logs to awslogs without ${listed(missing, "and")}. AWS answers: "Log driver awslogs requires options: ${AWSLOGS_REQUIRED_OPTIONS.join(", ")}".`,
    help: say`Add ${listed(
      missing.map((name) => `"${name}": "${EXAMPLES[name] ?? ""}"`),
      "and",
    )} to ${property(["logConfiguration", "options"])}.`,
  };
}

const EXAMPLES: Readonly<Record<string, string>> = { "awslogs-group": "/ecs/shop-api", "awslogs-region": "us-east-1" };
