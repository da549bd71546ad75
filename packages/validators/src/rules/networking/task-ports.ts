import type { Path } from "../../path.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";

type Containers = Extract<Subjects["taskDefinition"]["containerDefinitions"], readonly unknown[]>;
type Mappings = Extract<Exclude<Containers[number], symbol>["portMappings"], readonly unknown[]>;

export type PortMapping = Exclude<Mappings[number], symbol>;

/** False for a task in which no two ports can be at odds. */
export function hasSeveralPorts({ containerDefinitions: containers }: Subjects["taskDefinition"]): boolean {
  let count = 0;
  if (!isKnown(containers)) return false;
  for (const container of containers) {
    if (isKnown(container) && isKnown(container.portMappings)) count += container.portMappings.length;
  }
  return count > 1;
}

/** Visits the port mappings of all containers, as far as they are known. `owner` is the container's name in quotes. */
export function eachPort(
  { containerDefinitions: containers }: Subjects["taskDefinition"],
  visit: (mapping: PortMapping, owner: string, at: () => Path) => void,
): void {
  if (!isKnown(containers)) return;
  containers.forEach((container, index) => {
    if (!isKnown(container) || !isKnown(container.portMappings)) return;
    const owner = isKnown(container.name) ? shown(container.name) : `#${index + 1}`;
    container.portMappings.forEach((mapping, place) => {
      if (isKnown(mapping)) visit(mapping, owner, () => ["containerDefinitions", index, "portMappings", place]);
    });
  });
}
