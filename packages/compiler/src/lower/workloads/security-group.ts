import { resource } from "../../cloudformation/resource.ts";
import { getAtt, type Resource, type Value } from "../../cloudformation/template.ts";
import { fromPlatform, securityGroupOf } from "../resolve/stack-outputs.ts";
import { loadBalancerNames } from "../platform/load-balancer/load-balancer.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName } from "../resolve/names.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { templateTags, type Tags } from "../fields/tags.ts";
import type { TargetGroupPlan } from "../resolve/target-groups.ts";
import { portNumber, type Connections } from "../resolve/connections.ts";
import type { NetworkView } from "../platform/network/network-view.ts";

/** The security group of a workload's tasks: it lets nothing in by itself. */
export function securityGroup(plan: WorkloadPlan, network: NetworkView, appTags: Tags): Resource {
  return resource("AWS::EC2::SecurityGroup", {
    GroupDescription: `Tasks of ${plan.fullName}`,
    VpcId: network.vpc,
    Tags: templateTags(appTags, plan.props.tags),
  });
}

/** The ways into a workload from the load balancers of its target groups. */
export function loadBalancerIngress(
  lowering: Lowering,
  groups: readonly TargetGroupPlan[],
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const { loadBalancer, containerPort } of groups) {
    const source = fromPlatform(
      lowering,
      loadBalancerNames(loadBalancer.name).securityGroup,
      "AWS::EC2::SecurityGroup::Id",
    );
    rules[`${logicalName(loadBalancer.name)}Ingress${containerPort}`] = ingress(OWN_GROUP, source, containerPort);
  }
  return rules;
}

/** The ways from a workload to those that it talks to. */
export function accessRules(
  lowering: Lowering,
  plan: WorkloadPlan,
  connections: Connections,
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const { server, port } of connections.of(plan.name)) {
    const target = server === plan ? OWN_GROUP : securityGroupOf(lowering, server);
    const number = portNumber(server.ports?.[port]);
    if (number !== undefined) rules[`${logicalName(server.name)}Access${number}`] = ingress(target, OWN_GROUP, number);
  }
  return rules;
}

const OWN_GROUP = getAtt("SecurityGroup", "GroupId");

function ingress(group: Value<string>, source: Value<string>, port: number): Resource {
  return resource("AWS::EC2::SecurityGroupIngress", {
    GroupId: group,
    IpProtocol: "tcp",
    FromPort: port,
    ToPort: port,
    SourceSecurityGroupId: source,
  });
}
