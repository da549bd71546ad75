import { defineRule, type Finding } from "../../rule.ts";
import { cpuUnits } from "../../task-size.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { containersReserve, sumOf, type Task } from "./container-sum.ts";
import { property, say } from "../../text.ts";

export const containerCpuSum = defineRule({
  code: "resources/container-cpu-sum",
  severity: "error",
  on: "taskDefinition",
  summary: "The containers of a task share no more CPU than the task has.",
  source: ecsApi("API_ContainerDefinition.html"),
  check(task, report) {
    const ofTask = isKnown(task.cpu) ? cpuUnits(task.cpu) : undefined;
    const sum = ofTask === undefined ? undefined : sumOf(task, (container) => container.cpu);
    if (ofTask !== undefined && sum !== undefined && sum > ofTask) report(cpuOverTask(task, sum, ofTask));
  },
});

function cpuOverTask(task: Task, sum: number, ofTask: number): Finding {
  return {
    at: ["cpu"],
    message: `${containersReserve(task)} ${sum} CPU units, and the task has ${ofTask}; ECS accepts at most what the task has.`,
    help: say`Lower the ${property(["containerDefinitions", 0, "cpu"])} of the containers by ${sum - ofTask}, or give the task more.`,
  };
}
