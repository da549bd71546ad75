import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isFargateContainer, isFargateTask, isWindowsTask } from "../launch.ts";
import { ecsApi } from "../source.ts";
import { wanted } from "../wanted.ts";

type Subject = Subjects["container"];

const ADVICE = { severity: "info", presets: ["strict"] } as const;

/** Limits of containers that share an instance or a task, sorted by code. */
export const MEMORY_LIMITS: readonly Rule[] = [
  wanted({
    ...ADVICE,
    presets: ["strict", "control-tower"],
    code: "resources/container-memory-hard-limit",
    on: "container",
    at: "memory",
    when: (subject) => isForInstances(subject) && !hasSize(subject),
    summary: "A container on an instance has memory that it may not exceed.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} may take all memory of its instance",
    because: "a leak ends its neighbours, too",
    help: say`Set ${property("memory")} to the most that it may take.`,
  }),

  wanted({
    ...ADVICE,
    code: "resources/sidecar-no-limit",
    on: "container",
    at: "memory",
    when: isUnlimitedHelper,
    summary: "A container that helps another one has a limit or a share of memory.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} helps the others of its task, and may take all of their memory",
    because: "when the task runs out of it, one that the task needs may be ended",
    help: say`Set ${property("memory")}, or ${property("memoryReservation")}.`,
  }),

  inFiles(
    forbidden({
      code: "resources/windows-task-size-ignored",
      severity: "warning",
      on: "taskDefinition",
      at: "memory",
      when: isUnsizedWindows,
      summary: "On instances, containers of Windows have sizes of their own.",
      source: ecsApi("API_TaskDefinition.html"),
      says: "{it} runs Windows on instances, where its memory, {value}, counts for nothing",
      because: "containers of Windows are limited one by one",
      help: say`Set ${property("cpu")} and ${property("memory")} of each container.`,
      fix: "none",
    }),
  ),
];

/** True for a task that says where it runs, and not on Fargate. */
function isForInstances({ task }: Subject): boolean {
  const { requiresCompatibilities: launch } = task;
  return isKnown(launch) && launch.length > 0 && launch.every((one) => one === "EC2" || one === "EXTERNAL");
}

function hasSize({ task }: Subject): boolean {
  return task.memory !== undefined;
}

function isUnlimitedHelper(subject: Subject): boolean {
  const { container, task } = subject;
  if (container.essential !== false || container.memoryReservation !== undefined) return false;
  return isFargateContainer(subject) || task.memory !== undefined;
}

function isUnsizedWindows(task: Subjects["taskDefinition"]): boolean {
  const { containerDefinitions: containers } = task;
  if (!isWindowsTask(task) || !isKnown(task.requiresCompatibilities) || isFargateTask(task)) return false;
  if (!task.requiresCompatibilities.includes("EC2") || !isKnown(containers) || containers.length === 0) return false;
  return containers.every(
    (one) => isKnown(one) && one.memory === undefined && one.memoryReservation === undefined && one.cpu === undefined,
  );
}
