import type { Rule } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { forbidden, forbiddenOnFargate } from "../declared.ts";
import { isWindowsTask } from "../launch.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { property, say } from "../../text.ts";

/** The rows, sorted by code. */
export const TASK_SETTINGS: readonly Rule[] = [
  forbiddenOnFargate({
    code: "fargate/docker-volume",
    on: "taskDefinition",
    at: "volumes[].dockerVolumeConfiguration",
    summary: "A volume of a Fargate task is not a Docker volume.",
    source: ecsGuide("docker-volumes.html"),
    says: "volume {item} of {it} is a Docker volume",
    because: "Fargate does not support them",
    help: (at) =>
      say`Remove ${property(at)} for storage that lives as long as the task, or use ${property([...at.slice(0, -1), "efsVolumeConfiguration"])}.`,
    fix: "none",
  }),

  forbidden({
    code: "fargate/ephemeral-storage-only",
    on: "taskDefinition",
    at: "ephemeralStorage",
    summary: "Only a task that runs on Fargate sets the size of its ephemeral storage.",
    source: ecsApi("API_EphemeralStorage.html"),
    when: ({ requiresCompatibilities: launch }) =>
      isKnown(launch) && launch.length > 0 && launch.every((type) => isKnown(type) && type !== "FARGATE"),
    says: "{it} sets the size of its ephemeral storage and does not run on Fargate",
    because: "elsewhere the disk of the instance decides",
  }),

  forbiddenOnFargate({
    code: "fargate/fsx-volume",
    on: "taskDefinition",
    at: "volumes[].fsxWindowsFileServerVolumeConfiguration",
    summary: "A volume of a Fargate task is not a share of FSx for Windows File Server.",
    source: ecsGuide("wfsx-volumes.html"),
    says: "volume {item} of {it} is a share of FSx for Windows File Server",
    because: "Windows instances of EC2 alone can mount it",
    help: (at) =>
      say`Run the task on Windows instances of EC2, or use ${property([...at.slice(0, -1), "efsVolumeConfiguration"])} on Linux.`,
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/host-path-volume",
    on: "taskDefinition",
    at: "volumes[].host.sourcePath",
    summary: "A volume of a Fargate task is not a folder of the host.",
    source: ecsGuide("bind-mounts.html"),
    values: (value) => value !== "",
    says: "volume {item} of {it} is the folder {value} of the host",
    because: "Fargate gives no access to its host",
    fix: "none",
    help: "Name no folder of the host: the volume is then storage that the containers of the task share.",
  }),

  forbiddenOnFargate({
    code: "fargate/ipc-mode",
    on: "taskDefinition",
    at: "ipcMode",
    summary: "A Fargate task sets no IPC mode.",
    source: ecsApi("API_RegisterTaskDefinition.html"),
    says: "{it} sets the IPC mode {value}",
    because: "Fargate supports none",
  }),

  forbiddenOnFargate({
    code: "fargate/pid-mode",
    on: "taskDefinition",
    at: "pidMode",
    summary: "A Fargate task shares process ids within the task, or not at all.",
    source: ecsApi("API_RegisterTaskDefinition.html"),
    values: (value) => value !== "task",
    says: "{it} sets the PID mode {value}",
    because: "Fargate supports task only",
    help: say`Set ${property("pidMode")} to "task" to share process ids between the containers, or remove it.`,
    fix: "none",
  }),

  forbiddenOnFargate({
    code: "fargate/placement",
    on: "taskDefinition",
    at: "placementConstraints",
    summary: "A task or service on Fargate does not say where its tasks are placed.",
    source: ecsGuide("fargate-tasks-services.html"),
    says: "{it} has placement constraints",
    because: "Fargate has no instances to choose from",
  }),

  forbidden({
    code: "fargate/windows-arm64",
    on: "taskDefinition",
    at: "runtimePlatform.cpuArchitecture",
    summary: "A Windows task runs on X86_64.",
    source: ecsApi("API_RuntimePlatform.html"),
    when: isWindowsTask,
    values: (value) => value === "ARM64",
    says: "{it} runs Windows on {value}",
    because: "ECS runs Windows containers on X86_64",
    help: say`Set ${property("runtimePlatform.cpuArchitecture")} to "X86_64".`,
    fix: { set: "X86_64" },
  }),
];
