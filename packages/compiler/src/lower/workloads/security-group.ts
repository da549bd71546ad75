import { resource } from "../../cloudformation/resource.ts";
import { getAtt, type Resource, type Value } from "../../cloudformation/template.ts";
import { laterSecurityGroupOf, securityGroupOf } from "../resolve/stack-outputs.ts";
import { balancerGroup } from "../platform/load-balancer/balancer-values.ts";
import type { Lowering } from "../lowering.ts";
import { Deferred } from "../resolve/deferred.ts";
import { isFileSystem, valueOfFileSystem } from "../resources/file-system/outputs.ts";
import type { ResourcePlan } from "../resources/resource-kind.ts";
import { groupOfPort, portOf, stackPortsOf } from "../resources/stack/ports.ts";
import { groupId } from "../resources/stack/security-groups.ts";
import { outsideId } from "../resources/outside-values.ts";
import { resolver } from "../resources/values.ts";
import { templateValue } from "../resolve/references.ts";
import { logicalName } from "../resolve/names.ts";
import type { ExistingTargetPlan } from "../plan/existing-target-plan.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { templateTags, type Tags } from "../fields/tags.ts";
import type { TargetGroupPlan } from "../resolve/target-groups.ts";
import { groupWord, waysToExisting, waysToGroups } from "../resolve/existing-services.ts";
import { isUdp, portNumber } from "../resolve/connections.ts";
import type { NetworkView } from "../platform/network/network-view.ts";
import type { Shared } from "./workload-kind.ts";

/** The security group of a workload's tasks: it lets nothing in by itself. */
export function securityGroup(plan: WorkloadPlan, network: NetworkView, appTags: Tags): Resource {
  return resource("AWS::EC2::SecurityGroup", {
    GroupDescription: `Tasks of ${plan.fullName}`,
    VpcId: network.vpc,
    Tags: templateTags(appTags, plan.props.tags),
  });
}

/** The security groups of a workload's tasks: its own, and those that it names. */
export function groupsOf(lowering: Lowering, { props }: WorkloadPlan): readonly Value<string>[] {
  const resolve = resolver(lowering);
  return [OWN_GROUP, ...(props.securityGroups ?? []).map((group) => templateValue(group, resolve))];
}

/** The ways into a workload from the load balancers of its target groups. */
export function loadBalancerIngress(
  lowering: Lowering,
  groups: readonly TargetGroupPlan[],
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const { loadBalancer, containerPort, healthCheck } of groups) {
    const source = balancerGroup(lowering, loadBalancer);
    for (const port of new Set([containerPort, healthCheck.port ?? containerPort]))
      rules[`${logicalName(loadBalancer.name)}Ingress${port}`] = ingress(OWN_GROUP, source, port);
  }
  return rules;
}

/** The ways into a workload from the load balancers before target groups that exist, one for each group and port. */
export function existingIngress(
  lowering: Lowering,
  targets: readonly ExistingTargetPlan[],
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const { props, containerPort } of targets) {
    const { securityGroup: group } = props;
    if (group === undefined || containerPort === undefined) continue;
    rules[`${groupWord(group)}Ingress${containerPort}`] = ingress(OWN_GROUP, outsideId(lowering, group), containerPort);
  }
  return rules;
}

/**
 * The ways from a workload to those that it talks to. To one that comes later, the way is made the next time the workload is
 * deployed: so a rule stays in one stack when the other service begins to talk to this one.
 */
export function accessRules(
  lowering: Lowering,
  plan: WorkloadPlan,
  { connections, order }: Pick<Shared, "connections" | "order">,
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  const later = order.laterServersOf(plan);
  for (const { server, port } of connections.of(plan.name)) {
    const number = portNumber(server.ports?.[port]);
    if (number === undefined) continue;
    const isOfUdp = isUdp(server.ports?.[port]);
    const protocol = isOfUdp ? "udp" : "tcp";
    rules[`${logicalName(server.name)}Access${number}${isOfUdp ? "Udp" : ""}`] = later.includes(server)
      ? laterIngress(lowering, server, number, protocol)
      : ingress(server === plan ? OWN_GROUP : securityGroupOf(lowering, server), OWN_GROUP, number, protocol);
  }
  for (const { id, group, port } of waysToExisting(connections.toExisting(plan.name)))
    rules[id] = ingress(outsideId(lowering, group), OWN_GROUP, port);
  return rules;
}

/** The port of NFS. */
const NFS = 2049;

/** The ways from a workload to the file systems that it mounts. */
export function fileSystemRules(lowering: Lowering, { props }: WorkloadPlan): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const fileSystem of Object.values(props.volumes ?? {}).filter(isFileSystem)) {
    const group = valueOfFileSystem(fileSystem, "SecurityGroup", resolver(lowering));
    if (!(group instanceof Deferred)) continue;
    rules[`${logicalName(fileSystem.name)}FileSystemAccess`] = ingress(group.template, OWN_GROUP, NFS);
  }
  return rules;
}

/** The ways from a workload to the ports of stacks, and to the groups that exist, that it has connections to. */
export function connectionRules(
  lowering: Lowering,
  { props }: WorkloadPlan,
  resources: readonly ResourcePlan[],
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const connection of stackPortsOf(props)) {
    const group = groupOfPort(connection, resolver(lowering));
    const port = portOf(connection, resources);
    if (!(group instanceof Deferred) || port === undefined) continue;
    rules[`${logicalName(connection.stack.name)}Stack${groupId(connection.group)}Access`] = ingress(
      group.template,
      OWN_GROUP,
      port,
    );
  }
  for (const { id, group, port } of waysToGroups(props.connections ?? []))
    rules[id] = ingress(outsideId(lowering, group), OWN_GROUP, port);
  return rules;
}

function laterIngress(lowering: Lowering, server: WorkloadPlan, port: number, protocol: Protocol): Resource {
  const { group, condition } = laterSecurityGroupOf(lowering, server);
  return { ...ingress(group, OWN_GROUP, port, protocol), Condition: condition };
}

const OWN_GROUP = getAtt("SecurityGroup", "GroupId");

type Protocol = "tcp" | "udp";

function ingress(group: Value<string>, source: Value<string>, port: number, protocol: Protocol = "tcp"): Resource {
  return resource("AWS::EC2::SecurityGroupIngress", {
    GroupId: group,
    IpProtocol: protocol,
    FromPort: port,
    ToPort: port,
    SourceSecurityGroupId: source,
  });
}
