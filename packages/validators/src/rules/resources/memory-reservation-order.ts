import { defineRule, type Finding } from "../../rule.ts";
import { memoryMib } from "../../task-size.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { property, say, title } from "../../text.ts";

export const memoryReservationOrder = defineRule({
  code: "resources/memory-reservation-order",
  severity: "error",
  on: "container",
  summary: "A container's memory limit is at least its reservation.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container, task, label }, report) {
    const { memory, memoryReservation: reserved } = container;
    if (!isKnown(memory) || !isKnown(reserved) || memory >= reserved) return;
    const ofTask = isKnown(task.memory) ? memoryMib(task.memory) : undefined;
    report(limitBelowReservation(label, memory, reserved, !isPresent(task.memory) || reserved <= (ofTask ?? -1)));
  },
});

function limitBelowReservation(label: string, memory: number, reserved: number, hasRoom: boolean): Finding {
  return {
    at: ["memory"],
    message: `Container ${label} reserves ${reserved} MiB and is limited to ${memory} MiB; ECS accepts a limit from the reservation up.`,
    help: say`Set ${property("memory")} to ${reserved} or more, or ${property("memoryReservation")} to ${memory} or less.`,
    ...(hasRoom
      ? {
          fix: {
            title: title`Set ${property("memory")} to ${reserved}`,
            edits: [{ op: "set", at: ["memory"], value: reserved }],
          },
        }
      : {}),
  };
}
