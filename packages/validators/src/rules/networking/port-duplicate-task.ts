import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { capitalized, shown } from "../../words.ts";
import { ecsApi } from "../source.ts";

export const portDuplicateTask = defineRule({
  code: "networking/port-duplicate-task",
  severity: "error",
  on: "taskDefinition",
  summary: "The containers of a task that share a network listen on different ports.",
  source: ecsApi("API_PortMapping.html"),
  check(task, report) {
    if (task.networkMode !== "awsvpc" && task.networkMode !== "host") return;
    const owners = new Map<string, string>();
    for (const { port, protocol, at, owner } of portsOf(task)) {
      const key = `${port}/${protocol}`;
      const earlier = owners.get(key);
      if (earlier === undefined) owners.set(key, owner);
      else report(takenTwice(port, at, owner, earlier));
    }
  },
});

interface ContainerPort {
  readonly port: number;
  /** ECS takes a port once for each protocol. */
  readonly protocol: string;
  readonly at: Path;
  /** `container "web"` */
  readonly owner: string;
}

function portsOf({ containerDefinitions: containers }: Subjects["taskDefinition"]): readonly ContainerPort[] {
  if (!isKnown(containers)) return [];
  return containers.flatMap((container, index) => {
    if (!isKnown(container) || !isKnown(container.portMappings)) return [];
    const owner = `container ${isKnown(container.name) ? shown(container.name) : `#${index + 1}`}`;
    return container.portMappings.flatMap((mapping, place) => {
      if (!isKnown(mapping) || !isKnown(mapping.containerPort) || isUnknown(mapping.protocol)) return [];
      const { containerPort: port, protocol = "tcp" } = mapping;
      return [{ port, protocol, at: [...portsAt(index), place, "containerPort"], owner }];
    });
  });
}

function portsAt(index: number): Path {
  return ["containerDefinitions", index, "portMappings"];
}

function takenTwice(port: number, at: Path, owner: string, earlier: string): Finding {
  const whose =
    owner === earlier
      ? `${capitalized(owner)} has port ${port} twice`
      : `${capitalized(owner)} and ${earlier} both have port ${port}`;
  return {
    at,
    message: `${whose}; all containers of the task share one network, in which a port is taken once.`,
    help: owner === earlier ? "Remove one of them." : "Let one of the two listen on another port.",
  };
}
