import { defineRule, type Finding } from "../../rule.ts";
import { memoryMib } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { containersReserve, readableContainers, sumOf, type Task } from "./container-sum.ts";

export const containerMemorySum = defineRule({
  code: "resources/container-memory-sum",
  severity: "warning",
  on: "taskDefinition",
  summary: "The containers of a task reserve no more memory than the task has.",
  source: ecsApi("API_ContainerDefinition.html"),
  check(task, report) {
    const ofTask = isKnown(task.memory) ? memoryMib(task.memory) : undefined;
    if (ofTask === undefined) return;
    const sum = sumOf(task, (container) => container.memoryReservation ?? container.memory);
    if (sum !== undefined && sum > ofTask && !isOneOver(task, ofTask)) report(memoryOverTask(task, sum, ofTask));
  },
});

/** One container above the task is resources/container-memory-over-task. */
function isOneOver(task: Task, ofTask: number): boolean {
  return readableContainers(task).some(({ memory }) => isKnown(memory) && memory > ofTask);
}

function memoryOverTask(task: Task, sum: number, ofTask: number): Finding {
  return {
    at: ["memory"],
    message: `${containersReserve(task)} ${sum} MiB, and the task has ${ofTask}; when all of it is used, containers are killed.`,
    help: `Lower the memory of the containers by ${sum - ofTask} MiB, or give the task more.`,
  };
}
