import { FARGATE_WINDOWS_FAMILIES } from "../../facts/runtime-platform.ts";
import type { Rule, Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { combined, forbidden, forbiddenOnFargate } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { isFargateTask, isWindowsTask } from "../launch.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

const onWindows = ({ task }: Subjects["container"]) => isWindowsTask(task);

const UNSUPPORTED = {
  code: "fargate/windows-unsupported",
  severity: "warning",
  on: "container",
  when: onWindows,
  summary: "A container of Windows asks for nothing of Linux.",
  source: ecsApi("API_ContainerDefinition.html"),
  because: "Windows has nothing of the kind",
  fix: "none",
} as const;

const windowsFamilies: ReadonlySet<unknown> = new Set(FARGATE_WINDOWS_FAMILIES);

/** What platforms tasks run on, sorted by code. */
export const PLATFORMS: readonly Rule[] = [
  inFiles(
    forbidden({
      code: "fargate/external-network-mode",
      on: "taskDefinition",
      at: "networkMode",
      values: (mode) => mode === "awsvpc",
      when: ({ requiresCompatibilities: launch }) => isKnown(launch) && launch.includes("EXTERNAL"),
      summary: "A task on instances outside AWS has the network of its instance.",
      source: ecsGuide("ecs-anywhere.html"),
      says: "{it} has a network interface of its own and is to run outside AWS",
      because: "there ECS accepts bridge, host and none",
      help: say`Set ${property("networkMode")} to "bridge", or remove EXTERNAL from ${property("requiresCompatibilities")}.`,
      fix: "none",
    }),
  ),

  wanted({
    code: "fargate/runtime-platform-explicit",
    severity: "info",
    presets: ["strict"],
    on: "taskDefinition",
    at: "runtimePlatform.cpuArchitecture",
    when: isFargateTask,
    summary: "A task on Fargate says which processor its images are made for.",
    source: ecsApi("API_RuntimePlatform.html"),
    says: "{it} does not say which processor its images are made for",
    because: "it runs on x86, where images of a Mac do not start",
    help: say`Set ${property("runtimePlatform.cpuArchitecture")} to "X86_64", or to "ARM64".`,
  }),

  inFiles(
    forbiddenOnFargate({
      code: "fargate/ulimits",
      severity: "warning",
      on: "container",
      at: "ulimits[].name",
      values: (name) => typeof name === "string" && name !== "nofile",
      summary: "A container on Fargate limits open files alone.",
      source: ecsApi("API_Ulimit.html"),
      says: "{it} limits {value}",
      because: "Fargate changes the number of open files alone, nofile",
      help: "Remove the limit.",
      fix: "none",
    }),
  ),

  inFiles(
    forbiddenOnFargate({
      code: "fargate/windows-os-family",
      on: "taskDefinition",
      at: "runtimePlatform.operatingSystemFamily",
      values: (family) => typeof family === "string" && family.startsWith("WINDOWS_") && !windowsFamilies.has(family),
      summary: "A task of Windows on Fargate has a form of Windows that Fargate runs.",
      source: ecsApi("API_RuntimePlatform.html"),
      says: "{it} runs on {value}",
      because: "Fargate runs Windows Server 2019 and later",
      help: say`Set ${property("runtimePlatform.operatingSystemFamily")} to "WINDOWS_SERVER_2022_CORE".`,
      fix: "none",
    }),
  ),

  inFiles(
    combined(
      forbidden({ ...UNSUPPORTED, at: "linuxParameters", says: "{it} has parameters of Linux and runs Windows" }),
      forbidden({
        ...UNSUPPORTED,
        at: "privileged",
        values: (value) => value === true,
        says: "{it} is privileged and runs Windows",
      }),
      forbidden({
        ...UNSUPPORTED,
        at: "readonlyRootFilesystem",
        values: (value) => value === true,
        says: "{it} has a file system to read alone and runs Windows",
      }),
      forbidden({ ...UNSUPPORTED, at: "ulimits", says: "{it} has limits of Linux and runs Windows" }),
    ),
  ),
];
