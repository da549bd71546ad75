import type { Path } from "../../path.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { shown } from "../../words.ts";
import { isStandIn } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import { eachPort, hasSeveralPorts } from "./task-ports.ts";

export const portNameUnique = defineRule({
  code: "networking/port-name-unique",
  severity: "error",
  on: "taskDefinition",
  summary: "The ports of a task have different names.",
  source: ecsApi("API_PortMapping.html"),
  check(task, report) {
    if (!hasSeveralPorts(task)) return;
    const owners = new Map<string, string>();
    eachPort(task, ({ name }, owner, at) => {
      if (typeof name !== "string" || name === "" || isStandIn(name)) return;
      const earlier = owners.get(name);
      if (earlier === undefined) owners.set(name, owner);
      else report(usedTwice(name, [...at(), "name"], owner, earlier));
    });
  },
});

function usedTwice(name: string, at: Path, owner: string, earlier: string): Finding {
  const whose =
    owner === earlier
      ? `Container ${owner} has two ports named ${shown(name)}`
      : `Container ${owner} and container ${earlier} both have a port named ${shown(name)}`;
  return { at, message: `${whose}. AWS answers: "port mapping name is already used".`, help: "Rename one of them." };
}
