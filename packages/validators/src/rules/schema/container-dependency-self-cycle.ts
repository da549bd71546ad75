import type { ContainerDefinition } from "../../documents/index.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown, type Read } from "../../unknown.ts";
import { ecsApi } from "../source.ts";

export const containerDependencySelfCycle = defineRule({
  code: "schema/container-dependency-self-cycle",
  severity: "error",
  on: "taskDefinition",
  summary: "The containers of a task do not wait for one another in a cycle.",
  source: ecsApi("API_ContainerDependency.html"),
  check({ containerDefinitions: containers }, report) {
    if (!isKnown(containers) || containers.length > FOLLOWED) return;
    if (!mayBeCyclic(containers)) return;
    for (const cycle of cyclesOf(waitsByContainer(containers))) report(circular(cycle));
  },
});

/** A task has ten containers at most, which another rule says; a path through thousands could exhaust the stack. */
const FOLLOWED = 100;

/** One container's wait for another, and where it is written: the list in the container, and the item. */
interface Wait {
  readonly from: string;
  readonly to: string;
  readonly container: number;
  readonly list: "dependsOn" | "links" | "volumesFrom";
  readonly index: number;
}

type Waits = ReadonlyMap<string, readonly Wait[]>;
type Containers = Extract<Subjects["taskDefinition"]["containerDefinitions"], readonly unknown[]>;

function waits({ dependsOn, links, volumesFrom }: Read<ContainerDefinition>): boolean {
  return dependsOn !== undefined || links !== undefined || volumesFrom !== undefined;
}

/** False where those that wait do not wait for one that waits: most tasks have one that does, for another. */
function mayBeCyclic(containers: Containers): boolean {
  const waiting = containers.filter((container) => isKnown(container) && waits(container));
  if (waiting.length !== 1) return waiting.length > 0;
  const [only] = waiting;
  return !isKnown(only) || !isKnown(only.name) || waitsOf(only, only.name, 0).some(({ to }) => to === only.name);
}

function waitsByContainer(containers: Containers): Waits {
  const found = new Map<string, readonly Wait[]>();
  containers.forEach((container, index) => {
    if (!isKnown(container) || !waits(container) || !isKnown(container.name) || container.name === "") return;
    if (!found.has(container.name)) found.set(container.name, waitsOf(container, container.name, index));
  });
  return found;
}

function waitsOf(
  { dependsOn, links, volumesFrom }: Read<ContainerDefinition>,
  from: string,
  container: number,
): readonly Wait[] {
  const found: Wait[] = [];
  const add = (to: unknown, list: Wait["list"], index: number) => {
    if (typeof to !== "string" || found.some((earlier) => earlier.to === to)) return;
    found.push({ from, to, container, list, index });
  };
  if (isKnown(dependsOn)) {
    dependsOn.forEach((dependency, index) => {
      if (isKnown(dependency)) add(dependency.containerName, "dependsOn", index);
    });
  }
  if (isKnown(links)) {
    links.forEach((link, index) => {
      if (isKnown(link)) add(link.split(":")[0], "links", index);
    });
  }
  if (isKnown(volumesFrom)) {
    volumesFrom.forEach((entry, index) => {
      // A container that takes volumes from itself has a finding of its own.
      if (isKnown(entry) && entry.sourceContainer !== from) add(entry.sourceContainer, "volumesFrom", index);
    });
  }
  return found;
}

/** What a list names a container by; a link is a text. */
const KEY = { dependsOn: ["containerName"], links: [], volumesFrom: ["sourceContainer"] } as const;

function placeOf({ container, list, index }: Wait): Path {
  return ["containerDefinitions", container, list, index, ...KEY[list]];
}

/** Each cycle once, from its first container on. */
function cyclesOf(graph: Waits): readonly (readonly Wait[])[] {
  const cycles: (readonly Wait[])[] = [];
  const done = new Set<string>();
  const path: Wait[] = [];
  const follow = (name: string) => {
    for (const wait of graph.get(name) ?? []) {
      path.push(wait);
      const start = path.findIndex((earlier) => earlier.from === wait.to);
      if (start >= 0) cycles.push(path.slice(start));
      else if (!done.has(wait.to)) follow(wait.to);
      path.pop();
    }
    done.add(name);
  };
  for (const name of graph.keys()) if (!done.has(name)) follow(name);
  return cycles;
}

function circular(cycle: readonly Wait[]): Finding {
  const last = cycle.at(-1);
  const route = [cycle[0]?.from, ...cycle.map(({ to }) => to)].join(" → ");
  const at = last === undefined ? [] : placeOf(last);
  if (cycle.length === 1) {
    return {
      at,
      message: `Container "${last?.from}" waits for itself: ${route}.`,
      help: "Remove its dependency on itself.",
    };
  }
  return {
    at,
    message: `Containers wait for one another in a cycle, so none of them starts: ${route}.`,
    help: `Remove the dependency of "${last?.from}" on "${last?.to}", or another one of the cycle.`,
  };
}
