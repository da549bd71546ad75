import { resource } from "../../../cloudformation/resource.ts";
import { ref, type Resource } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import { arnFromPlatform } from "../../platform/load-balancer/network-load-balancer.ts";
import type { NetworkView } from "../../platform/network/network-view.ts";
import {
  certificatesOfListener,
  listenerProtocol,
  type NetworkTargetGroupPlan,
} from "../../resolve/network-target-groups.ts";
import { hashed } from "../../resolve/names.ts";
import { keyOfId } from "../../resolve/outside-ids.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { forwardTo } from "./listener-rules.ts";
import { hasInterfaces, type ServicePlan } from "./plan.ts";
import type { Attribute } from "./target-group-attributes.ts";

type Resources = Readonly<Record<string, Resource>>;

interface Around {
  readonly network: NetworkView;
  readonly tags: Tags;
}

/** The listeners of a service on network load balancers, each with its target groups. */
export function networkListeners(
  lowering: Lowering,
  service: ServicePlan,
  groups: readonly NetworkTargetGroupPlan[],
  around: Around,
): Resources {
  return Object.assign({}, ...groups.map((group) => partsOf(lowering, service, group, around)));
}

function partsOf(lowering: Lowering, service: ServicePlan, group: NetworkTargetGroupPlan, around: Around): Resources {
  const made = targetGroup(service, group, around);
  return {
    [group.id]: made,
    ...(group.alternateId === undefined ? {} : { [group.alternateId]: made }),
    [group.listenerId]: listener(lowering, group, around),
    ...furtherCertificates(lowering, group),
  };
}

function listener(lowering: Lowering, group: NetworkTargetGroupPlan, { tags }: Around): Resource {
  const { props } = group.listener;
  const Protocol = listenerProtocol(group);
  return resource("AWS::ElasticLoadBalancingV2::Listener", {
    LoadBalancerArn: arnFromPlatform(lowering, group.loadBalancer),
    Port: props.port,
    Protocol,
    ...(Protocol === "TLS" ? encryption(lowering, group) : {}),
    DefaultActions: [forwardTo(group)],
    ...(Protocol === "TCP" ? { ListenerAttributes: [idleTimeout(group)] } : {}),
    Tags: templateTags(tags),
  });
}

function idleTimeout({ listener: { props } }: NetworkTargetGroupPlan): Attribute {
  return { Key: "tcp.idle_timeout.seconds", Value: String(props.idleTimeoutSeconds ?? 350) };
}

function encryption(lowering: Lowering, { listener: one }: NetworkTargetGroupPlan) {
  const { sslPolicy, alpnPolicy } = one.props;
  return {
    SslPolicy: sslPolicy ?? "ELBSecurityPolicy-TLS13-1-2-2021-06",
    AlpnPolicy: [alpnPolicy ?? "None"],
    Certificates: certificatesOfListener(one)
      .slice(0, 1)
      .map((id) => ({ CertificateArn: outsideId(lowering, id) })),
  };
}

/** A resource holds one certificate. Source: the CloudFormation reference of `ListenerCertificate`. */
function furtherCertificates(lowering: Lowering, { listener: one, listenerId }: NetworkTargetGroupPlan): Resources {
  const further = certificatesOfListener(one).slice(1);
  return Object.fromEntries(
    further.map((id) => [
      `${listenerId}Certificate${hashed(keyOfId(id))}`,
      resource("AWS::ElasticLoadBalancingV2::ListenerCertificate", {
        ListenerArn: ref(listenerId),
        Certificates: [{ CertificateArn: outsideId(lowering, id) }],
      }),
    ]),
  );
}

/** ECS registers each target with its own port. This one is constant, because another would replace the group. */
const UNUSED_PORT = 80;

function targetGroup(service: ServicePlan, group: NetworkTargetGroupPlan, { network, tags }: Around): Resource {
  const { protocol, path, port, interval, timeout, healthyThreshold, unhealthyThreshold, matcher } = group.healthCheck;
  return resource("AWS::ElasticLoadBalancingV2::TargetGroup", {
    TargetType: hasInterfaces(service) ? "ip" : "instance",
    VpcId: network.vpc,
    Port: UNUSED_PORT,
    Protocol: group.protocol,
    HealthCheckProtocol: protocol,
    HealthCheckPort: port === undefined ? "traffic-port" : String(port),
    HealthCheckPath: path,
    HealthCheckIntervalSeconds: interval,
    HealthCheckTimeoutSeconds: timeout,
    HealthyThresholdCount: healthyThreshold,
    UnhealthyThresholdCount: unhealthyThreshold,
    Matcher: matcher === undefined ? undefined : { HttpCode: matcher },
    TargetGroupAttributes: attributesOf(group),
    Tags: templateTags(tags),
  });
}

/** What a listener can switch on is always named, or it would stay on at AWS when the config no longer says it. */
function attributesOf({ protocol, listener: { props } }: NetworkTargetGroupPlan): readonly Attribute[] {
  const isUdp = protocol === "UDP";
  return [
    { Key: "deregistration_delay.connection_termination.enabled", Value: String(props.connectionTermination ?? isUdp) },
    { Key: "deregistration_delay.timeout_seconds", Value: String(props.deregistrationDelay ?? 30) },
    { Key: "preserve_client_ip.enabled", Value: String(isUdp || props.preserveClientIp === true) },
    { Key: "proxy_protocol_v2.enabled", Value: String(props.proxyProtocolV2 ?? false) },
    { Key: "stickiness.enabled", Value: String(props.stickiness ?? false) },
    { Key: "stickiness.type", Value: "source_ip" },
  ];
}
