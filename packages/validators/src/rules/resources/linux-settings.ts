import { LINUX_CAPABILITIES } from "../../facts/linux-capabilities.ts";
import { SYSTEM_CONTROL, TASK_CPU_UNITS, TMPFS_OPTIONS } from "../../facts/linux-settings.ts";
import type { Rule, Subjects } from "../../rule.ts";
import { documentProperty, property, say } from "../../text.ts";
import { cpuUnits } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { combined, forbidden, oneOf, pattern, range, requires } from "../declared.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

const CAPABILITY = {
  code: "resources/capability-name",
  on: "container",
  summary: "The Linux capabilities of a container have names that ECS knows, without CAP_.",
  source: ecsApi("API_KernelCapabilities.html"),
  values: LINUX_CAPABILITIES,
  spelt: (name: string) => name.toUpperCase().replace(/^CAP_/, ""),
} as const;

const SWAPPINESS = {
  code: "resources/swappiness",
  on: "container",
  summary: "A container swaps as much as Linux lets it, where it has something to swap to.",
  source: ecsApi("API_LinuxParameters.html"),
} as const;

const CONTROLS = {
  code: "resources/system-controls",
  on: "container",
  at: "systemControls[].namespace",
  summary: "A container sets parameters of the kernel that are its own.",
  source: ecsApi("API_SystemControl.html", "2026-11-30"),
} as const;

const TMPFS = {
  code: "resources/tmpfs",
  on: "container",
  summary: "A file system in memory has a size, and options that ECS knows.",
  source: ecsApi("API_Tmpfs.html"),
} as const;

/** What containers ask of Linux, sorted by code. */
export const LINUX_SETTINGS: readonly Rule[] = [
  combined(
    oneOf({ ...CAPABILITY, at: "linuxParameters.capabilities.add[]", says: "{it} adds the capability {value}" }),
    oneOf({ ...CAPABILITY, at: "linuxParameters.capabilities.drop[]", says: "{it} drops the capability {value}" }),
  ),

  forbidden({
    code: "resources/ec2-task-cpu-range",
    on: "taskDefinition",
    at: "cpu",
    values: isOutside,
    when: isOnInstances,
    summary: "A task on instances asks for an eighth of a vCPU to 192.",
    source: ecsApi("API_RegisterTaskDefinition.html"),
    says: "{it} asks for {value} of CPU",
    because: `ECS accepts ${TASK_CPU_UNITS.min} to ${TASK_CPU_UNITS.max} units`,
    help: say`Set ${property("cpu")} to a number between the two.`,
    fix: "none",
  }),

  combined(
    range({
      ...SWAPPINESS,
      at: "linuxParameters.swappiness",
      says: "{it} has the swappiness {value}",
      min: 0,
      max: 100,
      clamp: true,
    }),
    range({ ...SWAPPINESS, at: "linuxParameters.maxSwap", says: "{it} swaps up to {value}", min: 0, unit: "MiB" }),
    requires({
      ...SWAPPINESS,
      at: "linuxParameters.swappiness",
      needs: "linuxParameters.maxSwap",
      says: "{it} has a swappiness and nothing to swap to",
      because: "without a size ECS ignores it",
      help: say`Set ${property("linuxParameters.maxSwap")}, or remove ${property("linuxParameters.swappiness")}.`,
    }),
  ),

  combined(
    pattern({
      ...CONTROLS,
      says: "{it} sets the parameter {value}",
      pattern: SYSTEM_CONTROL,
      accepts: "those of net, of fs.mqueue, and kernel.msg…, kernel.sem and kernel.shm…",
      example: "net.core.somaxconn",
    }),
    forbidden({
      ...CONTROLS,
      values: (name) => typeof name === "string" && name.startsWith("net."),
      when: ({ task }) => task.networkMode === "host",
      says: "{it} sets {value} and has the network of its host",
      because: "Linux lets a container set parameters of a network of its own alone, and the task does not start",
      help: say`Remove it, or set ${documentProperty("networkMode")} to "bridge" or "awsvpc".`,
      fix: "none",
    }),
    forbidden({
      ...CONTROLS,
      values: (name) => typeof name === "string" && /^(?:kernel|fs\.mqueue)\./.test(name) && SYSTEM_CONTROL.test(name),
      when: ({ task }) => task.ipcMode === "host",
      says: "{it} sets {value} and shares memory and queues with its host",
      because: "Linux lets a container set parameters of those of its own alone, and the task does not start",
      help: say`Remove it, or ${documentProperty("ipcMode")}.`,
      fix: "none",
    }),
  ),

  combined(
    range({
      ...TMPFS,
      at: "linuxParameters.tmpfs[].size",
      says: "{it} has a file system in memory of {value}",
      min: 1,
      unit: "MiB",
    }),
    forbidden({
      ...TMPFS,
      at: "linuxParameters.tmpfs[].mountOptions[]",
      values: (option) =>
        typeof option === "string" && !TMPFS_OPTIONS.has(option.split("=")[0] ?? "") && !isPlaceholder(option),
      says: "{it} mounts a file system in memory with {value}",
      because: "ECS knows no such option",
      help: "Remove it, or see the options of `mount` for tmpfs.",
      fix: "none",
    }),
  ),
];

function isOutside(cpu: unknown): boolean {
  const units = typeof cpu === "string" ? cpuUnits(cpu) : undefined;
  return units !== undefined && (units < TASK_CPU_UNITS.min || units > TASK_CPU_UNITS.max);
}

/** Fargate has sizes of its own. */
function isOnInstances({ requiresCompatibilities: launch }: Subjects["taskDefinition"]): boolean {
  return isKnown(launch) && launch.includes("EC2") && launch.every((type) => type === "EC2" || type === "EXTERNAL");
}
