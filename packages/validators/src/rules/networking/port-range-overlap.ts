import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { eachPort, hasSeveralPorts, type PortMapping } from "./task-ports.ts";

/** Ports that a container has, from the first to the last. */
interface Ports {
  readonly first: number;
  readonly last: number;
  readonly owner: string;
  readonly isRange: boolean;
}

export const portRangeOverlap = defineRule({
  code: "networking/port-range-overlap",
  severity: "error",
  on: "taskDefinition",
  summary: "A range of ports has none in common with other port mappings of its network.",
  source: ecsApi("API_PortMapping.html"),
  check(task, report) {
    if (!hasSeveralPorts(task)) return;
    const networks = new Map<string, Ports[]>();
    eachPort(task, (mapping, owner, at) => {
      const ports = portsOf(mapping, owner);
      const network = networkOf(task, mapping, owner);
      if (ports === undefined || network === undefined) return;
      const others = networks.get(network) ?? [];
      const other = others.find((one) => one.first <= ports.last && ports.first <= one.last);
      if (other !== undefined && (other.isRange || ports.isRange)) report(inCommon(ports, other, at));
      networks.set(network, [...others, ports]);
    });
  },
});

/** What has each port once, for a protocol: the task, or the container where it has a network of its own. */
function networkOf(
  { networkMode: mode }: Subjects["taskDefinition"],
  { protocol = "tcp" }: PortMapping,
  owner: string,
): string | undefined {
  if (isUnknown(mode) || isUnknown(protocol)) return undefined;
  return mode === "awsvpc" || mode === "host" ? protocol : `${protocol} of ${owner}`;
}

function portsOf({ containerPort, containerPortRange: range }: PortMapping, owner: string): Ports | undefined {
  if (isKnown(range)) {
    const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(range) ?? [];
    return last === undefined ? undefined : { first: Number(first), last: Number(last), owner, isRange: true };
  }
  if (isUnknown(range) || !isKnown(containerPort)) return undefined;
  return { first: containerPort, last: containerPort, owner, isRange: false };
}

function inCommon(ports: Ports, other: Ports, at: () => Path): Finding {
  const whose = other.owner === ports.owner ? "" : ` container ${other.owner} has`;
  return {
    at: [...at(), ports.isRange ? "containerPortRange" : "containerPort"],
    message: `Container ${ports.owner} has ${textOf(ports)}, and${whose} ${textOf(other)}; ECS answers: "container port is used multiple times in task".`,
    help: "Let one of the two begin after the other ends.",
  };
}

function textOf({ first, last, isRange }: Ports): string {
  return isRange ? `the ports ${first}-${last}` : `port ${first}`;
}
