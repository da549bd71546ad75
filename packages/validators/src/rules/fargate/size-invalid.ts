import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { cpuUnits, fargateSizes, memoryMib, type TaskSize } from "../../task-size.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { capitalized, counted, listed } from "../../words.ts";
import { isFargateTask, isWindowsTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { memoryChoices, nearestSize, type SizedTask } from "./task-sizes.ts";

export const sizeInvalid = defineRule({
  code: "fargate/size-invalid",
  severity: "error",
  on: "taskDefinition",
  summary: "A Fargate task uses a pair of CPU and memory that Fargate offers.",
  source: ecsGuide("task_definition_parameters.html#task_size"),
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
