import { defineRule, type Finding } from "../../rule.ts";
import { isPresent } from "../../unknown.ts";
import { isFargateTask } from "../launch.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const containerMemoryRequired = defineRule({
  code: "resources/container-memory-required",
  severity: "error",
  on: "container",
  summary: "A container has memory of its own where its task has none.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container, task, label }, report) {
    // On Fargate the task's own memory is what is missing: fargate/cpu-memory-required says so.
    if (isPresent(task.memory) || isFargateTask(task)) return;
    if (!isPresent(container.memory) && !isPresent(container.memoryReservation)) report(noMemory(label));
  },
});

function noMemory(label: string): Finding {
  return {
    at: [],
    isAbsence: true,
    message: say`Container ${label} has neither ${[property("memory")]} nor ${[property("memoryReservation")]}, and its task has no memory; ECS needs one of them.`,
    help: say`Set ${property("memory")}, the limit in MiB, or ${property("memoryReservation")}, what the container gets at least: 512, for example.`,
  };
}
