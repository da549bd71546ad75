import type { Subjects } from "../../rule.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { capitalized, counted } from "../../words.ts";
import { nameOf } from "../place.ts";

/** A task definition as a rule sees it. */
export type Task = Subjects["taskDefinition"];
type Container = Subjects["container"]["container"];

/** The containers of a task that can be read. */
export function readableContainers({ containerDefinitions: containers }: Task): readonly Container[] {
  return isKnown(containers) ? containers.filter((container) => isKnown(container)) : [];
}

/** The sum of a property over all containers; undefined when one of them cannot be read. */
export function sumOf(task: Task, property: (container: Container) => Container["cpu"]): number | undefined {
  const containers = task.containerDefinitions;
  if (!isKnown(containers)) return undefined;
  let sum = 0;
  for (const container of containers) {
    const value = isUnknown(container) ? container : property(container);
    if (isUnknown(value)) return undefined;
    sum += value ?? 0;
  }
  return sum;
}

/** `The 2 containers of task "api" reserve`. */
export function containersReserve(task: Task): string {
  const count = readableContainers(task).length;
  return capitalized(
    `the ${counted(count, "container")} of ${nameOf("taskDefinition", task)} ${count === 1 ? "reserves" : "reserve"}`,
  );
}
