import type { PortProps, RouteHealthCheck } from "@ecs-dsl/dsl";
import { nearest, shown } from "@ecs-dsl/validators/words";
import { resource } from "../../../cloudformation/resource.ts";
import type { Resource } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import { logicalName } from "../../resolve/names.ts";
import type { NetworkView } from "../../platform/network/network-view.ts";
import { reportAt } from "../../plan/noun.ts";
import type { LoadBalancerPlan, RoutePlan } from "../../plan/plan.ts";
import type { ServicePlan } from "./plan.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import { portNumber } from "../../resolve/connections.ts";

/** A target group of a workload: what its routes on one load balancer to one port share. */
export interface TargetGroupPlan {
  /** Its logical id. */
  readonly id: string;
  readonly loadBalancer: LoadBalancerPlan;
  readonly containerPort: number;
  readonly appProtocol: PortProps["appProtocol"];
  readonly isUdp: boolean;
  readonly healthCheck: RouteHealthCheck;
  readonly deregistrationDelay: number;
  readonly routes: readonly RoutePlan[];
}

/** The target groups of a workload's routes. Routes that differ only in what they match share one: a service may have 5. */
export function targetGroups(lowering: Lowering, plan: ServicePlan): readonly TargetGroupPlan[] {
  const groups = new Map<string, TargetGroupPlan & { readonly routes: RoutePlan[] }>();
  const ids = new Map<string, number>();
  for (const route of plan.routes) {
    const port = route.props.port === undefined ? undefined : plan.props.ports?.[route.props.port];
    const containerPort = portNumber(port);
    if (route.props.port === undefined || containerPort === undefined) {
      reportUnknownPort(lowering, plan, route);
      continue;
    }
    const { appProtocol, protocol } = typeof port === "object" ? port : {};
    const settings = {
      healthCheck: healthCheck(route, appProtocol),
      deregistrationDelay: route.props.deregistrationDelay ?? 30,
    };
    const stem = `${logicalName(route.loadBalancer.name)}${logicalName(route.props.port)}TargetGroup`;
    const key = JSON.stringify([route.loadBalancer.name, route.props.port, settings]);
    const group = groups.get(key);
    if (group !== undefined) group.routes.push(route);
    else {
      const { loadBalancer } = route;
      groups.set(key, {
        id: numbered(ids, stem),
        loadBalancer,
        containerPort,
        appProtocol,
        isUdp: protocol === "udp",
        ...settings,
        routes: [route],
      });
    }
  }
  return Array.from(groups.values());
}

/** `EdgeHttpTargetGroup`, then `EdgeHttpTargetGroup2`. */
function numbered(ids: Map<string, number>, stem: string): string {
  const count = (ids.get(stem) ?? 0) + 1;
  ids.set(stem, count);
  return count === 1 ? stem : `${stem}${count}`;
}

/** What ELB asks a gRPC service by itself; the service answers that it does not know it, which counts as well. */
const GRPC_HEALTH_PATH = "/AWS.ALB/healthcheck";

function healthCheck({ props }: RoutePlan, appProtocol: PortProps["appProtocol"]): RouteHealthCheck {
  const { healthCheck: given = appProtocol === "grpc" ? GRPC_HEALTH_PATH : "/" } = props;
  return typeof given === "string" ? { path: given } : given;
}

function reportUnknownPort(lowering: Lowering, plan: ServicePlan, { subject, props }: RoutePlan): void {
  const ports = Object.keys(plan.props.ports ?? {});
  if (props.port === undefined || lowering.isLeftOut(plan.subject.node, ["ports"])) return;
  const meant = nearest(props.port, ports) ?? ports[0];
  reportAt(lowering.report, subject, ["port"], {
    code: "config/port-unknown",
    message: `A route of ${plan.subject.words} goes to port ${shown(props.port)}, which the service does not have.`,
    help:
      meant === undefined
        ? `Add ${shown(props.port)} to \`ports\` of ${plan.subject.words}.`
        : `Did you mean ${shown(meant)}?`,
  });
}

const PROTOCOL_VERSIONS = { http: "HTTP1", http2: "HTTP2", grpc: "GRPC" };

/** A target group with its health check. */
export function targetGroup(plan: ServicePlan, group: TargetGroupPlan, network: NetworkView, appTags: Tags): Resource {
  const { path, interval, timeout, healthyThreshold, unhealthyThreshold, matcher } = group.healthCheck;
  const { appProtocol } = group;
  return resource("AWS::ElasticLoadBalancingV2::TargetGroup", {
    TargetType: "ip",
    VpcId: network.vpc,
    Port: group.containerPort,
    Protocol: "HTTP",
    ProtocolVersion: appProtocol === undefined ? undefined : PROTOCOL_VERSIONS[appProtocol],
    HealthCheckPath: path,
    HealthCheckIntervalSeconds: interval,
    HealthCheckTimeoutSeconds: timeout,
    HealthyThresholdCount: healthyThreshold,
    UnhealthyThresholdCount: unhealthyThreshold,
    Matcher: matcher === undefined ? undefined : appProtocol === "grpc" ? { GrpcCode: matcher } : { HttpCode: matcher },
    TargetGroupAttributes: [{ Key: "deregistration_delay.timeout_seconds", Value: String(group.deregistrationDelay) }],
    Tags: templateTags(appTags, plan.props.tags),
  });
}
