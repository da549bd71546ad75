import { defineRule, type Finding } from "../../rule.ts";
import { memoryMib } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const containerMemoryOverTask = defineRule({
  code: "resources/container-memory-over-task",
  severity: "error",
  on: "container",
  about: "memory",
  summary: "A container's memory limit is not above the memory of its task.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container, task, label }, report) {
    if (!isKnown(container.memory) || !isKnown(task.memory)) return;
    const ofTask = memoryMib(task.memory);
    if (ofTask !== undefined && container.memory > ofTask) report(overTask(label, container.memory, ofTask));
  },
});

function overTask(label: string, memory: number, ofTask: number): Finding {
  return {
    at: ["memory"],
    message: `Container ${label} has a memory limit of ${memory} MiB in a task with ${ofTask} MiB; ECS accepts at most what the task has.`,
    help: say`Set ${property("memory")} to ${ofTask} or less, or give the task more.`,
  };
}
