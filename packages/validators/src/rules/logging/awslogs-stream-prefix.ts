import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { isFargateTask } from "../launch.ts";
import { ecsApi } from "../source.ts";
import { awslogsOptions, hasNoDestination, optionPath, optionsPath, type LogOptions } from "./awslogs.ts";
import { hasMisspelt } from "./option-spelling.ts";
import { property, say } from "../../text.ts";

export const awslogsStreamPrefix = defineRule({
  code: "logging/awslogs-stream-prefix",
  severity: "error",
  on: "container",
  about: "logConfiguration",
  summary: "The awslogs driver is told a prefix for its log streams.",
  source: ecsApi("API_LogConfiguration.html"),
  check(subject, report) {
    const options = awslogsOptions(subject);
    if (options === undefined || isPresent(options["awslogs-stream-prefix"])) return;
    if (!hasMisspelt(options, "awslogs-stream-prefix")) report(noPrefix(subject, options));
  },
});

function noPrefix(subject: Subjects["container"], options: LogOptions): Finding {
  const { container, label, task } = subject;
  const isRejected = isFargateTask(task);
  const value = isKnown(container.name) && container.name !== "" ? container.name : "ecs";
  const why = isRejected
    ? ' AWS answers: "Fargate requires log configuration options to include awslogs-stream-prefix".'
    : " Its streams are named after container ids, which do not tell one task from another.";
  return {
    at: optionsPath(subject),
    isAbsence: hasNoDestination(options),
    message: `Container ${label} logs to awslogs without awslogs-stream-prefix.${why}`,
    help: say`Add "awslogs-stream-prefix": "${value}" to ${property(["logConfiguration", "options"])}.`,
    fix: {
      title: `Set awslogs-stream-prefix to ${value}`,
      edits: [{ op: "set", at: optionPath("awslogs-stream-prefix"), value }],
    },
    ...(isRejected ? {} : { severity: "warning" }),
  };
}
