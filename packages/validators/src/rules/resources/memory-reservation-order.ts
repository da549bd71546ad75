import type { Subjects } from "../../rule.ts";
import { memoryMib } from "../../task-size.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { ordered } from "../ordered.ts";
import { ecsApi } from "../source.ts";

export const memoryReservationOrder = ordered({
  code: "resources/memory-reservation-order",
  on: "container",
  at: "memory",
  atLeast: "memoryReservation",
  summary: "A container's memory limit is at least its reservation.",
  source: ecsApi("API_ContainerDefinition.html"),
  says: "{it} reserves {other} MiB and is limited to {value} MiB",
  because: "ECS accepts a limit from the reservation up",
  canRaise: hasRoom,
});

function hasRoom({ task }: Subjects["container"], memory: number): boolean {
  const ofTask = isKnown(task.memory) ? memoryMib(task.memory) : undefined;
  return !isPresent(task.memory) || memory <= (ofTask ?? -1);
}
