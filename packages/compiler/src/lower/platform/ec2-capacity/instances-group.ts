import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Resource } from "../../../cloudformation/template.ts";
import { templateTags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { AppPlan } from "../../plan/app-plan.ts";
import { isExisting } from "../../plan/capacity-plan.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { INSTANCES_GROUP } from "../../resources/capacity-values.ts";
import { logicalName } from "../../resolve/names.ts";
import { hostPorts } from "../../resolve/host-ports.ts";
import type { NetworkTargetGroupPlan, NetworkTargetGroups } from "../../resolve/network-target-groups.ts";
import type { TargetGroups } from "../../resolve/target-groups.ts";
import { hasInterfaces } from "../../workloads/service/plan.ts";
import { groupInPlatform } from "../load-balancer/network-load-balancer.ts";
import { groupOfBalancer } from "../load-balancer/load-balancer.ts";
import type { NetworkPart } from "../network/network.ts";

/** What Linux gives a port of, where a container has none of its own. Source: API_PortMapping. Checked 2026-11-29. */
const DYNAMIC_PORTS = { from: 32_768, to: 65_535 };

/** The group, and the ways from load balancers to tasks that are at ports of instances: workloads share them. */
export function instancesGroup(
  lowering: Lowering,
  network: NetworkPart,
  { tags, targetGroups, networkGroups }: Pick<AppPlan, "tags" | "targetGroups" | "networkGroups">,
): Readonly<Record<string, Resource>> {
  const group = resource("AWS::EC2::SecurityGroup", {
    GroupDescription: "Instances that run tasks",
    VpcId: network.inPlatform.vpc,
    Tags: templateTags(tags),
  });
  return { [INSTANCES_GROUP]: group, ...waysIn(lowering, targetGroups), ...networkWaysIn(lowering, networkGroups) };
}

function waysIn(
  lowering: Lowering,
  targetGroups: ReadonlyMap<WorkloadPlan, TargetGroups>,
): Readonly<Record<string, Resource>> {
  const ways: Record<string, Resource> = {};
  for (const [workload, { groups }] of targetGroups) {
    if (hasInterfaces(workload) || !isOnOwn(workload)) continue;
    for (const group of groups) {
      for (const { from, to } of waysTo(workload, { ...group, protocol: "TCP" })) {
        ways[`${logicalName(group.loadBalancer.name)}ToInstances${from}`] = resource("AWS::EC2::SecurityGroupIngress", {
          GroupId: getAtt(INSTANCES_GROUP, "GroupId"),
          IpProtocol: "tcp",
          FromPort: from,
          ToPort: to,
          SourceSecurityGroupId: groupOfBalancer(lowering, group.loadBalancer),
        });
      }
    }
  }
  return ways;
}

function networkWaysIn(
  lowering: Lowering,
  networkGroups: ReadonlyMap<WorkloadPlan, NetworkTargetGroups>,
): Readonly<Record<string, Resource>> {
  const ways: Record<string, Resource> = {};
  for (const [workload, { groups }] of networkGroups) {
    if (hasInterfaces(workload) || !isOnOwn(workload)) continue;
    for (const group of groups) {
      for (const { protocol, from, to } of waysTo(workload, group)) {
        const id = `${logicalName(group.loadBalancer.name)}ToInstances${from}${protocol === "UDP" ? "Udp" : ""}`;
        ways[id] = resource("AWS::EC2::SecurityGroupIngress", {
          GroupId: getAtt(INSTANCES_GROUP, "GroupId"),
          IpProtocol: protocol.toLowerCase(),
          FromPort: from,
          ToPort: to,
          SourceSecurityGroupId: groupInPlatform(lowering, group.loadBalancer),
        });
      }
    }
  }
  return ways;
}

interface Way {
  readonly protocol: "TCP" | "UDP";
  readonly from: number;
  readonly to: number;
}

type Asked = Pick<NetworkTargetGroupPlan, "protocol" | "containerPort"> & {
  readonly healthCheck: { readonly port?: number | undefined };
};

/** Ports of the instance where requests go, and where health checks ask: those name a port of the instance itself. */
function waysTo(workload: WorkloadPlan, { protocol, containerPort, healthCheck: { port } }: Asked): readonly Way[] {
  const own = { protocol, ...portsOf(workload, containerPort) };
  return port === undefined ? [own] : [own, { protocol: "TCP", from: port, to: port }];
}

/** True where instances of the app run it, or some of it. */
function isOnOwn({ instances, managed }: WorkloadPlan): boolean {
  return [...instances, ...managed].some((capacity) => !isExisting(capacity));
}

function portsOf(workload: WorkloadPlan, port: number): Pick<Way, "from" | "to"> {
  if (workload.props.networkMode === "host") return { from: port, to: port };
  const { hostPort } = hostPorts(workload).find(({ containerPort }) => containerPort === port) ?? {};
  return hostPort === undefined ? DYNAMIC_PORTS : { from: hostPort, to: hostPort };
}
