import type { ContainerRestartPolicy } from "../../documents/index.ts";
import { IGNORED_EXIT_CODES_MAX, RESTART_ATTEMPT_PERIOD_SECONDS } from "../../facts/limits.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown, isPresent, type Read } from "../../unknown.ts";
import { counted } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { property, say, title } from "../../text.ts";

const { max: MAX, min: MIN } = RESTART_ATTEMPT_PERIOD_SECONDS;

export const restartPolicy = defineRule({
  code: "schema/restart-policy",
  severity: "error",
  on: "container",
  about: "restartPolicy",
  summary: "A restart policy waits 60 to 1800 seconds, ignores at most 50 exit codes, and is enabled.",
  source: ecsApi("API_ContainerRestartPolicy.html"),
  check({ container: { restartPolicy: policy }, label }, report) {
    if (!isKnown(policy)) return;
    const { ignoredExitCodes: codes, restartAttemptPeriod: period } = policy;
    if (isKnown(period) && (period < MIN || period > MAX)) report(outsidePeriod(period, label));
    if (isKnown(codes) && codes.length > IGNORED_EXIT_CODES_MAX) report(tooManyCodes(codes.length, label));
    if (policy.enabled === false && isTuned(policy)) report(switchedOff(label));
  },
});

function isTuned({ ignoredExitCodes, restartAttemptPeriod }: Read<ContainerRestartPolicy>): boolean {
  return isPresent(ignoredExitCodes) || isPresent(restartAttemptPeriod);
}

function outsidePeriod(period: number, label: string): Finding {
  const at = ["restartPolicy", "restartAttemptPeriod"];
  const limit = period < MIN ? MIN : MAX;
  return {
    at,
    message: `Container ${label} restarts when it has run for ${period} s; ECS accepts ${MIN} to ${MAX} s.`,
    help: say`Set ${property(at)} to ${limit} or ${period < MIN ? "more" : "less"}.`,
    fix: { title: title`Set ${property(at)} to ${limit}`, edits: [{ op: "set", at, value: limit }] },
  };
}

function tooManyCodes(count: number, label: string): Finding {
  return {
    at: ["restartPolicy", "ignoredExitCodes"],
    message: `Container ${label} ignores ${count} exit codes on restart; ECS accepts ${IGNORED_EXIT_CODES_MAX}.`,
    help: say`Remove ${counted(count - IGNORED_EXIT_CODES_MAX, "entry", "entries")} from ${property(["restartPolicy", "ignoredExitCodes"])}.`,
  };
}

function switchedOff(label: string): Finding {
  const at = ["restartPolicy", "enabled"];
  return {
    at,
    message: `The restart policy of container ${label} is tuned and switched off, so it does nothing.`,
    help: say`Set ${property(at)} to true, or remove the policy.`,
    severity: "warning",
  };
}
