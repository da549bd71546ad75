import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { cpuLike, cpuUnits, fargateSizes, largestSize, memoryLike, memoryMib, sizeThatFits } from "../../task-size.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { isFargateTask, isWindowsTask } from "../launch.ts";
import { nameOf } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { listedTexts, property, say, type Text } from "../../text.ts";

export const cpuMemoryRequired = defineRule({
  code: "fargate/cpu-memory-required",
  severity: "error",
  on: "taskDefinition",
  summary: "A Fargate task sets its CPU and memory at task level.",
  source: ecsGuide("fargate-tasks-services.html#fargate-tasks-size"),
  check(task, report) {
    if (isFargateTask(task) && !(isPresent(task.cpu) && isPresent(task.memory))) report(missingSize(task));
  },
});

function missingSize(task: Subjects["taskDefinition"]): Finding {
  const missing = [...(isPresent(task.cpu) ? [] : ["cpu"]), ...(isPresent(task.memory) ? [] : ["memory"])];
  return {
    at: [],
    isAbsence: true,
    message: `${capitalized(nameOf("taskDefinition", task))} sets no task-level ${missing.join(" and no ")}; Fargate needs both.`,
    help: say`Set ${smallestSize(task, missing)}.`,
  };
}

/** The smallest size that keeps what the task does set. */
function smallestSize(task: Subjects["taskDefinition"], missing: readonly string[]): Text {
  const cpu = isKnown(task.cpu) ? cpuUnits(task.cpu) : undefined;
  const memory = isKnown(task.memory) ? memoryMib(task.memory) : undefined;
  const sizes = fargateSizes(isWindowsTask(task) ? "windows" : "linux");
  const size = sizeThatFits(sizes, { cpu: cpu ?? 0, memory: memory ?? 0 }) ?? largestSize(sizes);
  const texts = { cpu: cpuLike("", size.cpu), memory: memoryLike("", size.memory) };
  const assigned = Object.entries(texts)
    .filter(([name]) => missing.includes(name))
    .map(([name, text]) => say`${property(name)} to "${text}"`);
  return listedTexts(assigned, "and");
}
