import type { Path } from "../../path.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { eachPort, hasSeveralPorts } from "./task-ports.ts";

export const portDuplicateTask = defineRule({
  code: "networking/port-duplicate-task",
  severity: "error",
  on: "taskDefinition",
  summary: "The containers of a task that share a network listen on different ports.",
  source: ecsApi("API_PortMapping.html"),
  check(task, report) {
    if (task.networkMode !== "awsvpc" && task.networkMode !== "host") return;
    if (!hasSeveralPorts(task)) return;
    /** Who has a port: ECS takes it once for each protocol. */
    const owners = new Map<string, string>();
    eachPort(task, ({ containerPort: port, protocol = "tcp" }, owner, at) => {
      if (!isKnown(port) || isUnknown(protocol)) return;
      const earlier = owners.get(`${port}/${protocol}`);
      if (earlier === undefined) owners.set(`${port}/${protocol}`, owner);
      else report(takenTwice(port, [...at(), "containerPort"], owner, earlier));
    });
  },
});

function takenTwice(port: number, at: Path, owner: string, earlier: string): Finding {
  const whose =
    owner === earlier
      ? `Container ${owner} has port ${port} twice`
      : `Container ${owner} and container ${earlier} both have port ${port}`;
  return {
    at,
    message: `${whose}; all containers of the task share one network, in which a port is taken once.`,
    help: owner === earlier ? "Remove one of them." : "Let one of the two listen on another port.",
  };
}
