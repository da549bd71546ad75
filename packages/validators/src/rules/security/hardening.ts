import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isFargateContainer, isWindowsTask, mayRunOnFargate } from "../launch.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

const ADVICE = { severity: "info", presets: ["strict"] } as const;
const DANGEROUS: ReadonlySet<unknown> = new Set([
  "ALL",
  "DAC_READ_SEARCH",
  "NET_ADMIN",
  "SYS_ADMIN",
  "SYS_MODULE",
  "SYS_PTRACE",
]);
const onLinux = ({ task }: Subjects["container"]) => !isWindowsTask(task);

/** What keeps a task to itself, sorted by code. */
export const HARDENING: readonly Rule[] = [
  inFiles(
    forbidden({
      code: "security/dangerous-capabilities",
      severity: "warning",
      on: "container",
      at: "linuxParameters.capabilities.add[]",
      values: (name) => DANGEROUS.has(name),
      when: (subject) => !isFargateContainer(subject) && subject.container.privileged !== true,
      summary: "A container adds no right that reaches beyond it.",
      source: ecsApi("API_KernelCapabilities.html"),
      says: "{it} adds the capability {value}",
      because: "with it, a program may get out of its container",
      help: "Remove it, or add what the program needs of it alone.",
      fix: "none",
    }),
  ),

  wanted({
    ...ADVICE,
    code: "security/drop-capabilities",
    on: "container",
    at: "linuxParameters.capabilities.drop",
    when: onLinux,
    summary: "A container gives up the rights that it does not need.",
    source: ecsApi("API_KernelCapabilities.html"),
    says: "{it} keeps all capabilities that Docker gives it",
    because: "few programs need one of them",
    help: say`Set ${property("linuxParameters.capabilities.drop")} to ["ALL"].`,
    suggests: ["ALL"],
  }),

  wanted({
    ...ADVICE,
    code: "security/ephemeral-storage-cmk",
    on: "cluster",
    at: "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId",
    summary: "The disks of tasks are encrypted with a key of one's own.",
    source: ecsApi("API_ManagedStorageConfiguration.html"),
    says: "{it} encrypts the disks of its tasks with a key of AWS",
    because: "nobody can take that one away",
    help: say`Set ${property("configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId")}.`,
  }),

  wanted({
    ...ADVICE,
    code: "security/no-new-privileges",
    on: "container",
    at: "dockerSecurityOptions",
    values: (options) =>
      Array.isArray(options) && options.some((option) => String(option).startsWith("no-new-privileges")),
    when: (subject) => !mayRunOnFargate(subject.task) && onLinux(subject),
    summary: "A program cannot get more rights than it starts with.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} lets programs get more rights than they start with",
    because: "a file with the bit for that makes a user root",
    help: say`Add "no-new-privileges" to ${property("dockerSecurityOptions")}.`,
  }),

  forbidden({
    code: "security/user-format",
    on: "container",
    at: "user",
    values: (user) => typeof user === "string" && /^-\d|:-\d|:$|^:|:.*:/.test(user) && !/[{$<]/.test(user),
    summary: "A container runs as a user, or as a user and a group.",
    source: ecsApi("API_ContainerDefinition.html"),
    says: "{it} runs as {value}",
    because: "ECS accepts a user, or a user and a group with a colon between them, whose numbers are not negative",
    help: say`Set ${property("user")} to something like "1000:1000".`,
    fix: "none",
  }),

  wanted({
    ...ADVICE,
    presets: ["strict", "security-hub"],
    code: "security/windows-admin-user",
    on: "container",
    at: "user",
    values: (user) => user !== "ContainerAdministrator",
    when: ({ task }) => isWindowsTask(task),
    summary: "A container of Windows does not run as its administrator.",
    source: ecsGuide("windows_task_definitions.html"),
    says: "{it} runs as its administrator",
    because: "who breaks into it may do everything there",
    help: say`Set ${property("user")} to "ContainerUser".`,
  }),
];
