import { defineRule, type Finding } from "../../rule.ts";
import type { HiddenValue } from "../../surroundings.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { containerTexts, type ContainerText } from "./container-texts.ts";

export const cfnNoecho = defineRule({
  code: "secrets/cfn-noecho",
  severity: "warning",
  on: "container",
  summary: "A container gets its secrets from ECS, not from CloudFormation's dynamic references and hidden parameters.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html",
    checked: "2026-11-28",
  },
  check(subject, report, context) {
    const own = subject.task.containerDefinitions;
    const index = isKnown(own) ? own.indexOf(subject.container) : -1;
    for (const hidden of context?.surroundings?.hiddenValues?.() ?? []) {
      if (hidden.container === index) report(given(hidden, subject.label));
    }
    for (const found of containerTexts(subject)) {
      const service = REFERENCE.exec(found.text)?.[1];
      if (service === "secretsmanager") report(resolved(found, subject.label));
      else if (service !== undefined) report(unresolved(found, subject.label));
    }
  },
});

const REFERENCE = /\{\{resolve:(secretsmanager|ssm-secure):/;

function resolved({ at, holder }: ContainerText, label: string): Finding {
  return {
    at,
    message: say`Container ${label} has a dynamic reference to a secret in ${property(holder)}; CloudFormation writes the secret as plain text into the task definition.`,
    help: HELP,
  };
}

function unresolved({ at, holder }: ContainerText, label: string): Finding {
  return {
    at,
    message: say`Container ${label} has a dynamic reference to a secure parameter in ${property(holder)}; CloudFormation resolves none in a task definition.`,
    help: HELP,
  };
}

function given({ parameter, variable }: HiddenValue, label: string): Finding {
  return {
    at: ["environment", variable, "value"],
    message: say`Container ${label} has the parameter "${parameter}" in ${property("environment")}; CloudFormation hides it, and the task definition shows it as plain text.`,
    help: HELP,
  };
}

const HELP = say`Name the secret or the parameter in ${property("secrets")}: ECS reads it when a task starts.`;
