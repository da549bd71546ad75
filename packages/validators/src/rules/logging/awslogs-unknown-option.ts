import type { DocumentEdit } from "../../diagnostic.ts";
import { AWSLOGS_OPTIONS } from "../../facts/log-drivers.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { listed } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { awslogsOptions, optionPath, type LogOptions } from "./awslogs.ts";
import { isAwslogsOption, meantOption } from "./option-spelling.ts";

export const awslogsUnknownOption = defineRule({
  code: "logging/awslogs-unknown-option",
  severity: "error",
  on: "container",
  about: "logConfiguration",
  summary: "The awslogs driver is given options that ECS accepts.",
  source: ecsApi("API_LogConfiguration.html"),
  check(subject, report) {
    const options = awslogsOptions(subject);
    if (options === undefined) return;
    for (const name in options) {
      if (!isAwslogsOption(name) && Object.hasOwn(options, name)) report(unknownOption(name, options, subject.label));
    }
  },
});

function unknownOption(name: string, options: LogOptions, label: string): Finding {
  const at = optionPath(name);
  const meant = meantOption(name);
  const isFree = meant !== undefined && !isPresent(options[meant]);
  const remove: DocumentEdit = { op: "remove", at };
  const value = options[name];
  const base = {
    at,
    message: `Container ${label} gives the awslogs driver the option "${name}". AWS answers: "Log driver awslogs disallows options: ${name}".`,
  };
  if (!isFree) {
    return {
      ...base,
      help: `Remove it; ECS accepts ${listed(AWSLOGS_OPTIONS, "and")}.`,
      fix: { title: `Remove ${name}`, edits: [remove] },
    };
  }
  const rename: DocumentEdit = { op: "set", at: optionPath(meant), value };
  return {
    ...base,
    help: `Did you mean "${meant}"?`,
    ...(isKnown(value) ? { fix: { title: `Rename ${name} to ${meant}`, edits: [remove, rename] } } : {}),
  };
}
