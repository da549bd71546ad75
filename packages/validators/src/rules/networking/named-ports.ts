import type { Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { isPlaceholder } from "../../placeholder.ts";

/** The names of a task's ports; undefined where one cannot be read. */
export function portNames(task: Subjects["taskDefinition"]): readonly string[] | undefined {
  if (!isKnown(task.containerDefinitions)) return undefined;
  const names: unknown[] = [];
  for (const container of task.containerDefinitions) {
    if (!isKnown(container)) names.push(container);
    else if (container.portMappings !== undefined && !isKnown(container.portMappings))
      names.push(container.portMappings);
    else
      for (const mapping of container.portMappings ?? []) names.push(isKnown(mapping) ? (mapping.name ?? "") : mapping);
  }
  const known = names.filter((name) => typeof name === "string");
  return known.length === names.length && !known.some(isPlaceholder) ? known.filter((name) => name !== "") : undefined;
}
