import { HEALTH_CHECK } from "../../facts/health-check.ts";
import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { valueAt } from "../place.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

/** How containers are asked, started and stopped, sorted by code. */
export const PROBES: readonly Rule[] = [
  forbidden({
    code: "health/daemon-init-process",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "command",
    values: (command) => Array.isArray(command) && /^(?:npm|yarn|pnpm|(?:\/bin\/)?(?:ba)?sh)$/.test(String(command[0])),
    when: ({ container }) =>
      container.linuxParameters === undefined || valueAt(container.linuxParameters, ["initProcessEnabled"]) === false,
    summary: "A container that starts a program by another one has an init process.",
    source: ecsApi("API_LinuxParameters.html"),
    says: "{it} starts its program by another one, {value}",
    because: "that hands on no signals and leaves dead children behind",
    help: say`Set ${property("linuxParameters.initProcessEnabled")} to true.`,
    fix: "none",
  }),

  wanted({
    code: "health/missing",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "healthCheck",
    when: ({ container }) => container.essential === undefined || container.essential === true,
    summary: "A container that its task needs says how it is.",
    source: ecsGuide("healthcheck.html"),
    says: "{it} has no health check",
    because: "unless a load balancer asks it, ECS takes it for healthy as long as it runs",
    help: say`Add ${property("healthCheck")}; ECS does not look at that of the image.`,
  }),

  inFiles(
    forbidden({
      code: "health/no-exit-code",
      severity: "warning",
      on: "container",
      at: "healthCheck.command[]",
      values: (text) =>
        typeof text === "string" &&
        /^\s*curl\s[^|&;]*$/.test(text.replace(/\|\|\s*exit\s+\d+\s*$/, "")) &&
        !FAILS.test(text),
      summary: "A health check fails where the program answers with an error.",
      source: ecsApi("API_HealthCheck.html"),
      says: "{it} is asked by curl, which takes an answer of 500 for one",
      because: "the check passes whatever the program says",
      help: "Add -f to curl.",
      fix: "none",
    }),
  ),

  forbidden({
    code: "health/shell-form-sigterm",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "command",
    values: isShell,
    summary: "The signal that ends a task reaches its program.",
    source: ecsGuide("task-lifecycle-explanation.html"),
    says: "{it} starts its program by a shell, {value}",
    because: "the shell keeps the signal to end, and the program is killed 30 seconds later",
    help: "Write exec before the program.",
    fix: "none",
  }),

  wanted({
    code: "health/start-timeout-missing",
    severity: "info",
    presets: ["strict"],
    on: "container",
    at: "startTimeout",
    when: isAwaited,
    summary: "A container that others wait for says how long.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "others wait for {it}, and nothing says how long",
    because: "a container that never gets ready keeps its task waiting",
    help: say`Set ${property("startTimeout")}, like 120.`,
  }),

  inFiles(
    forbidden({
      code: "health/timeout-vs-interval",
      severity: "info",
      on: "container",
      at: "healthCheck",
      values: isPatient,
      summary: "A health check does not wait longer for its answer than for the next check.",
      source: ecsApi("API_HealthCheck.html", "2026-11-30"),
      says: "the health check of {it} waits for its answer as long as for the next check",
      because: "a program that hangs is found late",
      help: say`Set ${property("healthCheck.timeout")} below ${property("healthCheck.interval")}.`,
      fix: "none",
    }),
  ),
];

/** What is out of its bounds is told by other rules; the shortest interval is what their fixes set. */
function isPatient(check: unknown): boolean {
  const interval = numberIn(check, "interval");
  return interval > HEALTH_CHECK.interval.min && numberIn(check, "timeout") >= interval;
}

const FAILS = /\s-{1,2}(?:[A-Za-z]*f[A-Za-z]*\b|fail\b|fail-with-body\b|write-out\b|[A-Za-z]*w\b)/;

/** NaN where it is not known, which is neither above nor below. */
function numberIn(check: unknown, name: "interval" | "timeout"): number {
  const value = valueAt(check, [name]);
  if (value === undefined) return HEALTH_CHECK[name].default;
  return typeof value === "number" ? value : NaN;
}

function isShell(command: unknown): boolean {
  if (!Array.isArray(command) || command.length !== 3) return false;
  const [shell, flag, script]: readonly unknown[] = command;
  return (
    /^(?:\/bin\/)?(?:ba)?sh$/.test(String(shell)) &&
    flag === "-c" &&
    typeof script === "string" &&
    !/\bexec\b/.test(script)
  );
}

function isAwaited({ container, task }: Subjects["container"]): boolean {
  if (!isKnown(container.name) || !isKnown(task.containerDefinitions)) return false;
  return task.containerDefinitions.some(
    (other) =>
      isKnown(other) &&
      isKnown(other.dependsOn) &&
      other.dependsOn.some((one) => isKnown(one) && one.containerName === container.name && one.condition !== "START"),
  );
}
