import type { ContainerDefinition } from "../../documents/index.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown, UNKNOWN, type Read, type Unknown } from "../../unknown.ts";
import { isPlaceholder } from "../../placeholder.ts";

type Task = Subjects["taskDefinition"];

/** The container with a name; UNKNOWN when one of an unreadable name may be it, undefined when the task has none. */
export function containerNamed(task: Task, name: string): Read<ContainerDefinition> | Unknown | undefined {
  if (!isKnown(task.containerDefinitions)) return UNKNOWN;
  let isUncertain = isPlaceholder(name);
  for (const container of task.containerDefinitions) {
    if (!isKnown(container)) isUncertain = true;
    else if (container.name === name) return container;
    else if (container.name !== undefined && !isLiteral(container.name)) isUncertain = true;
  }
  return isUncertain ? UNKNOWN : undefined;
}

function isLiteral(name: string | Unknown): boolean {
  return isKnown(name) && !isPlaceholder(name);
}

/** The names of a task's containers but one, as far as they can be read. */
export function otherContainerNames(task: Task, own: unknown): readonly string[] {
  if (!isKnown(task.containerDefinitions)) return [];
  return task.containerDefinitions.flatMap((container) =>
    isKnown(container) && isKnown(container.name) && container.name !== own ? [container.name] : [],
  );
}
