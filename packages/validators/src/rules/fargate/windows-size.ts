import { FARGATE_WINDOWS_CPU } from "../../facts/fargate.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { cpuUnits, fargateSizes, memoryMib } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, listed } from "../../words.ts";
import { isFargateTask, isWindowsTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { nearestSize, type SizedTask } from "./task-sizes.ts";

export const windowsSize = defineRule({
  code: "fargate/windows-size",
  severity: "error",
  on: "taskDefinition",
  summary: "A Windows task on Fargate has 1, 2 or 4 vCPU.",
  source: ecsGuide("task_definition_parameters.html#task_size"),
  check(task, report) {
    if (!isFargateTask(task) || !isWindowsTask(task) || !isKnown(task.cpu) || !isKnown(task.memory)) return;
    const [cpu, memory] = [cpuUnits(task.cpu), memoryMib(task.memory)];
    if (cpu === undefined || memory === undefined || fargateSizes("windows").has(cpu)) return;
    report(otherCpu({ task, cpuText: task.cpu, memoryText: task.memory, size: { cpu, memory }, system: "windows" }));
  },
});

function otherCpu(sized: SizedTask): Finding {
  const name = capitalized(nameOf("taskDefinition", sized.task));
  return {
    at: ["cpu"],
    message: `${name} runs Windows with ${sized.size.cpu} CPU units; Fargate offers Windows ${listed(FARGATE_WINDOWS_CPU)}.`,
    ...nearestSize(sized),
  };
}
