import { defineRule, type Finding } from "../../rule.ts";
import { property, say, title } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";

export const hostPortAwsvpc = defineRule({
  code: "networking/host-port-awsvpc",
  severity: "error",
  on: "container",
  about: "portMappings",
  summary: "A container that has the network of its task to itself is reached at the port on which it listens.",
  source: ecsApi("API_PortMapping.html"),
  check({ container: { portMappings: mappings }, label, task }, report) {
    if (task.networkMode !== "awsvpc" || !isKnown(mappings)) return;
    mappings.forEach((mapping, index) => {
      if (!isKnown(mapping)) return;
      const { containerPort, hostPort } = mapping;
      if (!isKnown(containerPort) || !isKnown(hostPort) || hostPort === containerPort) return;
      report(otherPort(label, containerPort, hostPort, index));
    });
  },
});

function otherPort(label: string, containerPort: number, hostPort: number, index: number): Finding {
  const at = ["portMappings", index, "hostPort"];
  return {
    at,
    message: `Container ${label} maps port ${containerPort} to port ${hostPort} of the host. AWS answers: "When networkMode=awsvpc, the host ports and container ports in port mappings must match."`,
    help: say`Remove ${property(at)}; the task is reached at port ${containerPort} of its own address.`,
    fix: { title: title`Remove ${property(at)}`, edits: [{ op: "remove", at }] },
  };
}
