import { sourceOf, type Noun } from "../../nouns/noun.ts";
import { hostPorts } from "../../resolve/host-ports.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

export const healthCheckPort = definePlanRule({
  code: "config/health-check-port",
  severity: "warning",
  on: "workload",
  summary:
    "A health check of tasks behind the bridge of their instance asks a port of the instance that leads to the task.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-networkmode-bridge.html",
    checked: "2026-11-30",
  },
  check(workload, report, { networkGroups }) {
    if (workload.props.networkMode !== "bridge") return;
    const fixed = hostPorts(workload).map(({ hostPort }) => hostPort);
    const listeners = networkGroups.get(workload)?.groups.map(({ listener }) => listener) ?? [];
    for (const { subject, props } of [...workload.routes, ...listeners]) {
      const port = portOf(props.healthCheck);
      if (port !== undefined && !fixed.includes(port)) report(ofInstance(subject, port));
    }
  },
});

function portOf(healthCheck: string | { readonly port?: number | undefined } | undefined): number | undefined {
  return typeof healthCheck === "object" ? healthCheck.port : undefined;
}

function ofInstance(subject: Noun, port: number): PlanFinding {
  return {
    source: sourceOf(subject, ["healthCheck", "port"]),
    message: `The health check of ${subject.words} asks port ${port} of the instance, where no container of the task is: in the network mode bridge, ECS gives each container any free port of it.`,
    help: `Remove \`port\`, so that each task is asked where its requests go, or give the container \`{ containerPort: ${port}, hostPort: ${port} }\`.`,
  };
}
