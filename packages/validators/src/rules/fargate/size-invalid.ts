import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { cpuUnits, fargateSizes, memoryMib, type TaskSize } from "../../task-size.ts";
import { property, say } from "../../text.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { capitalized, counted, listed } from "../../words.ts";
import { isFargateTask, isWindowsTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { memoryChoices, nearestSize, type SizedTask } from "./task-sizes.ts";

const OFFERED = {
  code: "fargate/size-invalid",
  severity: "error",
  summary: "A Fargate task uses a pair of CPU and memory that Fargate offers.",
  source: ecsGuide("task_definition_parameters.html#task_size"),
} as const;

export const sizeInvalid = defineRule({
  ...OFFERED,
  on: "taskDefinition",
  check(task, report) {
    if (!isFargateTask(task) || !isSystemKnown(task) || !isKnown(task.cpu) || !isKnown(task.memory)) return;
    const [cpu, memory] = [cpuUnits(task.cpu), memoryMib(task.memory)];
    // Of texts that are not amounts, schema/cpu-memory-unit speaks.
    if (cpu === undefined || memory === undefined) return;
    const system = isWindowsTask(task) ? "windows" : "linux";
    const offered = fargateSizes(system).get(cpu);
    const sized = { task, cpuText: task.cpu, memoryText: task.memory, size: { cpu, memory }, system } as const;
    if (offered === undefined) {
      if (system === "linux") report(unofferedCpu(sized));
    } else if (!offered.includes(memory)) report(unofferedMemory(sized, offered));
  },
});

/** The operating system decides which sizes there are. Of the CPU of Windows tasks `fargate/windows-size` speaks. */
function isSystemKnown({ runtimePlatform: platform }: Subjects["taskDefinition"]): boolean {
  return platform === undefined || (!isUnknown(platform) && !isUnknown(platform.operatingSystemFamily));
}

function unofferedCpu(sized: SizedTask): Finding {
  const offered = listed([...fargateSizes(sized.system).keys()]);
  const message = `${subject(sized.task)} asks for ${counted(sized.size.cpu, "CPU unit")}; Fargate offers ${offered}`;
  const meant = sizeInVcpu(sized);
  if (meant === undefined) return { at: ["cpu"], message: `${message}.`, ...nearestSize(sized) };
  const note = `${sized.size.cpu} vCPU is ${meant.cpu} CPU units`;
  return { at: ["cpu"], message: `${message}. ${note}.`, ...nearestSize(sized, meant) };
}

/** What a number means that is one of vCPU: memory beside it may be in GB, too. */
function sizeInVcpu({ size: { cpu, memory }, system }: SizedTask): TaskSize | undefined {
  const sizes = fargateSizes(system).get(cpu * 1024);
  return sizes === undefined ? undefined : { cpu: cpu * 1024, memory: memory < 512 ? memory * 1024 : memory };
}

function unofferedMemory(sized: SizedTask, offered: readonly number[]): Finding {
  const { cpu, memory } = sized.size;
  return {
    at: ["memory"],
    message: `${subject(sized.task)} asks for ${memory} MiB with ${cpu} CPU units; Fargate pairs ${cpu} with ${memoryChoices(offered)}.`,
    ...nearestSize(sized),
  };
}

function subject(task: Subjects["taskDefinition"]): string {
  return capitalized(nameOf("taskDefinition", task));
}

/** A run that gives its task another size. Windows has some of the sizes of Linux. */
export const runSizeInvalid = defineRule({
  ...OFFERED,
  on: "runTask",
  about: "overrides",
  check({ launchType, overrides }, report) {
    if (launchType !== "FARGATE" || !isKnown(overrides)) return;
    const { cpu: cpuText, memory: memoryText } = overrides;
    if (!isKnown(cpuText) || !isKnown(memoryText)) return;
    const [cpu, memory] = [cpuUnits(cpuText), memoryMib(memoryText)];
    if (cpu === undefined || memory === undefined) return;
    const sizes = fargateSizes("linux");
    const offered = sizes.get(cpu);
    if (offered === undefined) report(unofferedRunCpu(cpu, [...sizes.keys()]));
    else if (!offered.includes(memory)) report(unofferedRunMemory({ cpu, memory }, offered));
  },
});

function unofferedRunCpu(cpu: number, offered: readonly number[]): Finding {
  const at = ["overrides", "cpu"];
  return {
    at,
    message: `The run asks for ${counted(cpu, "CPU unit")}; Fargate offers ${listed(offered)}.`,
    help: say`Set ${property(at)} to one of them.`,
  };
}

function unofferedRunMemory({ cpu, memory }: TaskSize, offered: readonly number[]): Finding {
  const at = ["overrides", "memory"];
  return {
    at,
    message: `The run asks for ${memory} MiB with ${cpu} CPU units; Fargate pairs ${cpu} with ${memoryChoices(offered)}.`,
    help: say`Set ${property(at)} to one of them, or ${property(["overrides", "cpu"])} to more.`,
  };
}
