import { LOG_BUFFER_SIZE_PATTERN, LOG_MODES } from "../../facts/log-drivers.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { nearest, shown } from "../../words.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { awslogsOptions, optionPath } from "./awslogs.ts";

export const awslogsModeValue = defineRule({
  code: "logging/awslogs-mode-value",
  severity: "error",
  on: "container",
  about: "logConfiguration",
  summary: "The awslogs driver's mode is blocking or non-blocking, and only the latter has a buffer size.",
  source: ecsApi("API_LogConfiguration.html"),
  check(subject, report) {
    const options = awslogsOptions(subject);
    if (options === undefined) return;
    const { mode, "max-buffer-size": size } = options;
    if (isKnown(mode) && !MODES.has(mode) && !isPlaceholder(mode)) report(unknownMode(mode, subject.label));
    if (!isKnown(size) || isPlaceholder(size)) return;
    if (!LOG_BUFFER_SIZE_PATTERN.test(size)) report(unreadableSize(size, subject.label));
    else if (mode === "blocking") report(uselessSize(size, subject.label));
  },
});

const MODES: ReadonlySet<string> = new Set(LOG_MODES);

function unknownMode(mode: string, label: string): Finding {
  const at = optionPath("mode");
  const meant = nearest(mode, LOG_MODES);
  return {
    at,
    message: `Container ${label} gives the awslogs driver the mode ${shown(mode)}; ECS accepts "blocking" or "non-blocking".`,
    help: meant === undefined ? 'Set `mode` to "non-blocking" or "blocking".' : `Did you mean "${meant}"?`,
    ...(meant === undefined
      ? {}
      : { fix: { title: `Set mode to ${meant}`, edits: [{ op: "set", at, value: meant }] } }),
  };
}

function unreadableSize(size: string, label: string): Finding {
  return {
    at: optionPath("max-buffer-size"),
    message: `Container ${label} gives the awslogs driver the buffer size ${shown(size)}, which the driver cannot read as a number of bytes.`,
    help: 'Write it like "25m".',
  };
}

function uselessSize(size: string, label: string): Finding {
  return {
    at: optionPath("max-buffer-size"),
    message: `Container ${label} gives the awslogs driver a buffer of ${size} in blocking mode, which has no buffer.`,
    help: 'Remove `max-buffer-size`, or set `mode` to "non-blocking".',
    severity: "warning",
  };
}
