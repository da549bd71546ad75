import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { fargateSizes, cpuUnits, memoryMib, sizeThatFits, type TaskSize } from "../../task-size.ts";
import { isFargateTask, isWindowsTask } from "../launch.ts";
import { nameOf } from "../place.ts";

type Task = Subjects["taskDefinition"];

export const oversizedTask = defineRule({
  code: "cost/oversized-task",
  severity: "info",
  presets: ["strict"],
  on: "taskDefinition",
  summary: "A task on Fargate is not larger than what its containers ask for.",
  source: { url: "https://aws.amazon.com/fargate/pricing/", checked: "2026-11-29" },
  check(task, report) {
    if (!isFargateTask(task) || !isKnown(task.cpu) || !isKnown(task.memory)) return;
    const [cpu, memory] = [cpuUnits(task.cpu), memoryMib(task.memory)];
    const asked = askedBy(task);
    if (cpu === undefined || memory === undefined || asked === undefined) return;
    const enough = sizeThatFits(fargateSizes(isWindowsTask(task) ? "windows" : "linux"), asked);
    if (enough !== undefined && enough.cpu * 2 <= cpu && enough.memory * 2 <= memory) report(tooLarge(task, enough));
  },
});

/** What all containers ask for together; undefined where one of them does not say, and takes what is there. */
function askedBy({ containerDefinitions: containers }: Task): TaskSize | undefined {
  if (!isKnown(containers) || containers.length === 0) return undefined;
  let [cpu, memory] = [0, 0];
  for (const container of containers) {
    const size = isKnown(container) ? (container.memory ?? container.memoryReservation) : undefined;
    if (!isKnown(container) || !isKnown(container.cpu) || container.cpu === 0 || !isKnown(size)) return undefined;
    cpu += container.cpu;
    memory += size;
  }
  return { cpu, memory };
}

function tooLarge(task: Task, { cpu, memory }: TaskSize): Finding {
  return {
    at: ["cpu"],
    message: `${capitalized(nameOf("taskDefinition", task))} is at least twice as large as its containers ask for; ${cpu}/${memory} would do.`,
    help: say`Set ${property("cpu")} to "${cpu}" and ${property("memory")} to "${memory}".`,
  };
}
