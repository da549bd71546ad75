import { resource } from "../../../cloudformation/resource.ts";
import type { Resource } from "../../../cloudformation/template.ts";
import type { NetworkView } from "../../platform/network/network-view.ts";
import { hasInterfaces, type ServicePlan } from "./plan.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import { targetGroupAttributes } from "./target-group-attributes.ts";

const PROTOCOL_VERSIONS = { http: "HTTP1", http2: "HTTP2", grpc: "GRPC" };

/** ECS registers each target with its own port. This one is constant, because another would replace the group. */
const UNUSED_PORT = 80;

/** A target group with its health check. */
export function targetGroup(plan: ServicePlan, group: TargetGroupPlan, network: NetworkView, appTags: Tags): Resource {
  const { path, port, interval, timeout, healthyThreshold, unhealthyThreshold, matcher } = group.healthCheck;
  const { appProtocol, protocol } = group;
  return resource("AWS::ElasticLoadBalancingV2::TargetGroup", {
    TargetType: hasInterfaces(plan) ? "ip" : "instance",
    VpcId: network.vpc,
    Port: UNUSED_PORT,
    Protocol: protocol,
    ProtocolVersion: appProtocol === undefined ? undefined : PROTOCOL_VERSIONS[appProtocol],
    // Always named, or the load balancer would go on asking a port, or speaking a protocol, that the config no longer says.
    HealthCheckProtocol: group.healthCheck.protocol ?? protocol,
    HealthCheckPort: port === undefined ? "traffic-port" : String(port),
    HealthCheckPath: path,
    HealthCheckIntervalSeconds: interval,
    HealthCheckTimeoutSeconds: timeout,
    HealthyThresholdCount: healthyThreshold,
    UnhealthyThresholdCount: unhealthyThreshold,
    Matcher: matcher === undefined ? undefined : appProtocol === "grpc" ? { GrpcCode: matcher } : { HttpCode: matcher },
    TargetGroupAttributes: targetGroupAttributes(group),
    Tags: templateTags(appTags, plan.props.tags),
  });
}
