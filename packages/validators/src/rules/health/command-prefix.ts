import { HEALTH_CHECK_FORMS } from "../../facts/health-check.ts";
import { defineRule, type Finding, type FindingFix } from "../../rule.ts";
import { isKnown, type Unknown } from "../../unknown.ts";
import { counted, shown } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const commandPrefix = defineRule({
  code: "health/command-prefix",
  severity: "error",
  on: "container",
  summary: "A health check's command starts with CMD and its arguments, or with CMD-SHELL and one text.",
  source: ecsApi("API_HealthCheck.html"),
  check({ container, label }, report) {
    const health = container.healthCheck;
    if (!isKnown(health) || !isKnown(health.command)) return;
    const [form, ...rest] = health.command;
    if (form === undefined) report(empty(label));
    else if (isKnown(form) && !FORMS.has(form)) report(formMissing(label, form, health.command));
    else if (isKnown(form) && form !== "NONE" && rest.length === 0) report(commandMissing(label, form));
    else if (form === "CMD-SHELL" && rest.length > 1) report(manyTexts(label, rest));
  },
});

const FORMS: ReadonlySet<string> = new Set(HEALTH_CHECK_FORMS);
const AT = ["healthCheck", "command"] as const;
const EXAMPLE = '["CMD-SHELL", "curl -f http://localhost/ || exit 1"]';

function empty(label: string): Finding {
  return {
    at: AT,
    message: `Health check of container ${label} has an empty command; ECS runs CMD or CMD-SHELL.`,
    help: say`Set ${property(AT)} to a check such as ${EXAMPLE}.`,
  };
}

function formMissing(label: string, form: string, command: readonly (string | Unknown)[]): Finding {
  const fix = wrapped(command);
  return {
    at: [...AT, 0],
    message: `Health check of container ${label} starts with ${shown(form)}; ECS runs commands that start with CMD or CMD-SHELL.`,
    help: fix === undefined ? say`Write ${property(AT)} like ${EXAMPLE}.` : `Put "${wrapper(command)}" in front.`,
    ...(fix === undefined ? {} : { fix }),
  };
}

/** One text is a line for the shell; several are a program and its arguments. */
function wrapper(command: readonly unknown[]): "CMD" | "CMD-SHELL" {
  return command.length === 1 ? "CMD-SHELL" : "CMD";
}

function wrapped(command: readonly (string | Unknown)[]): FindingFix | undefined {
  if (!command.every((text) => isKnown(text))) return undefined;
  const form = wrapper(command);
  return { title: `Put ${form} in front`, edits: [{ op: "set", at: AT, value: [form, ...command] }] };
}

function commandMissing(label: string, form: string): Finding {
  return {
    at: AT,
    message: `Health check of container ${label} is ${form} alone, so there is nothing to run.`,
    help: say`Set ${property(AT)} to a check such as ${EXAMPLE}.`,
  };
}

/** The shell takes the first text as its script and the others as the script's parameters. */
function manyTexts(label: string, texts: readonly (string | Unknown)[]): Finding {
  return {
    at: AT,
    severity: "warning",
    message: `Health check of container ${label} gives CMD-SHELL ${counted(texts.length, "text")}; the shell runs the first and ignores the rest.`,
    help: 'Join them into one text, or start with "CMD".',
    fix: { title: "Start with CMD", edits: [{ op: "set", at: [...AT, 0], value: "CMD" }] },
  };
}
