import { HEALTH_CHECK_FORMS } from "../../facts/health-check.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown, type Unknown } from "../../unknown.ts";
import { counted, shown } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const commandPrefix = defineRule({
  code: "health/command-prefix",
  severity: "error",
  on: "container",
  about: "healthCheck",
  summary: "A health check's command starts with CMD and its arguments, or with CMD-SHELL and one text.",
  source: ecsApi("API_HealthCheck.html"),
  check({ container, label }, report) {
    const health = container.healthCheck;
    if (!isKnown(health) || !isKnown(health.command)) return;
    const [form, ...rest] = health.command;
    if (form === undefined) report(empty(label));
    else if (isKnown(form) && !FORMS.has(form)) report(formMissing(label, form, rest.length));
    else if (isKnown(form) && form !== "NONE" && rest.length === 0) report(commandMissing(label, form));
    else if (form === "CMD-SHELL" && rest.length > 1) report(manyTexts(label, rest));
    else if (form === "CMD-SHELL" && formWithin(rest[0]) !== undefined) report(formInText(label, rest[0]));
  },
});

const FORMS: ReadonlySet<string> = new Set(HEALTH_CHECK_FORMS);

/** A form that a text begins with, as in a Dockerfile or as JSON: `CMD curl …`, `["CMD-SHELL", "curl …"]`. */
function formWithin(text: string | Unknown | undefined): string | undefined {
  return isKnown(text) ? /^\s*(?:\[\s*["'])?(CMD(?:-SHELL)?)(?:\s|["'])/.exec(text)?.[1] : undefined;
}

const AT = ["healthCheck", "command"] as const;
const EXAMPLE = '["CMD-SHELL", "curl -f http://localhost/ || exit 1"]';

function empty(label: string): Finding {
  return {
    at: AT,
    message: `Health check of container ${label} has an empty command; ECS runs CMD or CMD-SHELL.`,
    help: say`Set ${property(AT)} to a check such as ${EXAMPLE}.`,
  };
}

/** AWS has accepted such commands. Which form is right depends on the image, which may have no shell: so there is no fix. */
function formMissing(label: string, form: string, parameters: number): Finding {
  return {
    at: [...AT, 0],
    severity: "warning",
    message: `Health check of container ${label} starts with ${shown(form)}; ECS runs commands that start with CMD or CMD-SHELL.`,
    help:
      parameters > 0
        ? 'Put "CMD" in front.'
        : (dividedHelp(form) ??
          'Put "CMD" in front of a program, or "CMD-SHELL" in front of a line for the shell of the image.'),
  };
}

/** Where the form and the line are one text. */
function dividedHelp(text: string): string | undefined {
  const [, form, line] = /^\s*(CMD(?:-SHELL)?)\s+(\S.*)$/s.exec(text) ?? [];
  if (form === undefined) return undefined;
  return form === "CMD"
    ? "Write each word as a text of its own."
    : `Write two texts: ${shown(form)} and ${shown(line)}.`;
}

/** ECS gives the text to the shell, which has no program of that name. */
function formInText(label: string, text: string | Unknown | undefined): Finding {
  const form = formWithin(text);
  return {
    at: [...AT, 1],
    severity: "warning",
    message: `Health check of container ${label} gives the shell a line that begins with ${form}, which is no program; the check never passes.`,
    help: /^\s*\[/.test(String(text))
      ? "Write the array itself, not as text."
      : `Remove ${form} from the text, so that it begins with the program.`,
  };
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
  };
}
