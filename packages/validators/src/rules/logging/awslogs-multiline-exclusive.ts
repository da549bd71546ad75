import { defineRule, type Finding } from "../../rule.ts";
import { isPresent } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { awslogsOptions, optionPath } from "./awslogs.ts";

export const awslogsMultilineExclusive = defineRule({
  code: "logging/awslogs-multiline-exclusive",
  severity: "error",
  on: "container",
  about: "logConfiguration",
  summary: "The awslogs driver finds the start of a message by a date format or by a pattern, not by both.",
  source: ecsApi("API_LogConfiguration.html"),
  check(subject, report) {
    const options = awslogsOptions(subject);
    if (options === undefined || !isPresent(options["awslogs-multiline-pattern"])) return;
    if (isPresent(options["awslogs-datetime-format"])) report(both(subject.label));
  },
});

function both(label: string): Finding {
  return {
    at: optionPath("awslogs-multiline-pattern"),
    message: `Container ${label} gives the awslogs driver awslogs-datetime-format and awslogs-multiline-pattern; the driver accepts one of the two.`,
    help: "Remove one of them.",
  };
}
