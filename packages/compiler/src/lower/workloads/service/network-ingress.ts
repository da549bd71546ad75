import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Resource } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import { groupFromPlatform } from "../../platform/load-balancer/network-load-balancer.ts";
import { logicalName } from "../../resolve/names.ts";
import type { NetworkTargetGroupPlan } from "../../resolve/network-target-groups.ts";

/** A port that a network load balancer connects to. */
interface Reached {
  readonly protocol: "TCP" | "UDP";
  readonly port: number;
}

/** What the load balancer connects to: where connections go, and where its health checks do. */
function reachedBy({ protocol, containerPort, healthCheck }: NetworkTargetGroupPlan): readonly Reached[] {
  const own = { protocol, port: containerPort };
  const { port = containerPort } = healthCheck;
  return protocol === "TCP" && port === containerPort ? [own] : [own, { protocol: "TCP", port }];
}

/**
 * The ways into a service from its network load balancers: from their security groups, whose rules count before, whether or not
 * tasks see the addresses of clients. Source:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html. Checked 2026-11-29.
 */
export function networkIngress(
  lowering: Lowering,
  groups: readonly NetworkTargetGroupPlan[],
): Readonly<Record<string, Resource>> {
  const rules: Record<string, Resource> = {};
  for (const group of groups) {
    for (const { protocol, port } of reachedBy(group)) {
      const id = `${logicalName(group.loadBalancer.name)}Ingress${port}${protocol === "UDP" ? "Udp" : ""}`;
      rules[id] = resource("AWS::EC2::SecurityGroupIngress", {
        GroupId: getAtt("SecurityGroup", "GroupId"),
        IpProtocol: protocol.toLowerCase(),
        FromPort: port,
        ToPort: port,
        SourceSecurityGroupId: groupFromPlatform(lowering, group.loadBalancer),
      });
    }
  }
  return rules;
}
