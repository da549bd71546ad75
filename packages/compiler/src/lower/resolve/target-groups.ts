import type { PortProps, RouteHealthCheck, RouteProps } from "@ecs-dsl/dsl";
import type { LoadBalancerPlan, RoutePlan, SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { shiftOf } from "../workloads/service/plan.ts";
import { portNumber } from "./connections.ts";
import { logicalName } from "./names.ts";
import { schemeSuffix } from "./scheme-suffix.ts";

/** A target group of a workload: what its routes on one load balancer to one port share. */
export interface TargetGroupPlan {
  /** Its logical id. */
  readonly id: string;
  /** That of the group that new tasks go to in turn with this one, where a deployment shifts the traffic. */
  readonly alternateId?: string;
  readonly loadBalancer: LoadBalancerPlan;
  /** The container whose port it is. */
  readonly containerName: string;
  readonly containerPort: number;
  readonly appProtocol: PortProps["appProtocol"];
  /** What the load balancer speaks to the tasks. */
  readonly protocol: "HTTP" | "HTTPS";
  readonly isUdp: boolean;
  /** The workload has another port of that number, for UDP. */
  readonly isAlsoUdp: boolean;
  readonly healthCheck: RouteHealthCheck;
  readonly deregistrationDelay: number;
  readonly distribution: TargetDistribution;
  readonly routes: readonly RoutePlan[];
}

/** How requests are spread over the tasks of a target group, as a route says it. */
export interface TargetDistribution {
  readonly stickiness:
    | { readonly durationSeconds: number | undefined; readonly cookieName: string | undefined }
    | undefined;
  readonly slowStartSeconds: number | undefined;
  readonly algorithm: RouteProps["algorithm"] | undefined;
  readonly anomalyMitigation: boolean | undefined;
}

/** The target groups of a workload, and its routes to ports that it does not have. */
export interface TargetGroups {
  readonly groups: readonly TargetGroupPlan[];
  readonly unresolved: readonly RoutePlan[];
}

/**
 * The target groups of a workload's routes. Routes that differ only in what they match share one: a service may have 5. Where a
 * deployment shifts the traffic, each has two of its own: ECS shifts one rule for each pair.
 */
export function targetGroups(plan: WorkloadPlan): TargetGroups {
  const groups = new Map<string, TargetGroupPlan & { readonly routes: RoutePlan[] }>();
  const ids = new Map<string, number>();
  const unresolved: RoutePlan[] = [];
  const isShifted = shiftOf(plan) !== undefined;
  for (const route of plan.routes) {
    const target = targetOf(plan, route);
    if (target === undefined) {
      unresolved.push(route);
      continue;
    }
    const key = isShifted ? `${groups.size}` : target.key;
    const group = groups.get(key);
    if (group !== undefined) group.routes.push(route);
    else groups.set(key, { ...idsOf(route, ids, isShifted), ...target.settings, routes: [route] });
  }
  return { groups: Array.from(groups.values()), unresolved };
}

interface Target {
  /** The same for routes that share a target group. */
  readonly key: string;
  readonly settings: Omit<TargetGroupPlan, "id" | "routes">;
}

function targetOf(workload: WorkloadPlan, route: RoutePlan): Target | undefined {
  const { loadBalancer, port: name } = route;
  const { ports, containerName } = containerOf(workload, route);
  const port = ports?.[name];
  const containerPort = portNumber(port);
  if (containerPort === undefined) return undefined;
  const { appProtocol } = typeof port === "object" ? port : {};
  const shared = {
    protocol: route.props.protocol ?? "HTTP",
    healthCheck: healthCheck(route, appProtocol),
    deregistrationDelay: route.props.deregistrationDelay ?? 30,
    distribution: distribution(route),
  };
  return {
    key: JSON.stringify([loadBalancer.name, containerName, name, shared]),
    settings: {
      loadBalancer,
      containerName,
      containerPort,
      appProtocol,
      isUdp: isUdp(port),
      isAlsoUdp: Object.values(ports ?? {}).some((other) => isUdp(other) && portNumber(other) === containerPort),
      ...shared,
    },
  };
}

/** The container whose port a route goes to. */
export function containerOf(
  workload: WorkloadPlan,
  { sidecar }: Pick<RoutePlan, "sidecar">,
): WorkloadPlan | SidecarPlan {
  return sidecar ?? workload;
}

function isUdp(port: number | { readonly protocol?: string } | undefined): boolean {
  return typeof port === "object" && port.protocol === "udp";
}

function idsOf(route: RoutePlan, ids: Map<string, number>, isShifted: boolean) {
  const id = idOf(route, ids);
  return isShifted ? { id, alternateId: `${id}Alternate` } : { id };
}

/**
 * `EdgeTargetGroup`, then `EdgeAdminTargetGroup` for one to port `admin`. The first, which most have alone, stays the same
 * group when its port is renamed: another one would be empty while the rule moves to it.
 */
function idOf({ loadBalancer, port }: RoutePlan, ids: Map<string, number>): string {
  const [edge, suffix] = [logicalName(loadBalancer.name), schemeSuffix(loadBalancer)];
  const first = `${edge}TargetGroup${suffix}`;
  return numbered(ids, ids.has(first) ? `${edge}${logicalName(port)}TargetGroup${suffix}` : first);
}

function numbered(ids: Map<string, number>, stem: string): string {
  const count = (ids.get(stem) ?? 0) + 1;
  ids.set(stem, count);
  return count === 1 ? stem : `${stem}${count}`;
}

/** Always in this order: routes that say the same share a target group. */
function distribution({ props }: RoutePlan): TargetDistribution {
  const { stickiness, slowStartSeconds, algorithm, anomalyMitigation } = props;
  const cookie = stickiness && { durationSeconds: stickiness.durationSeconds, cookieName: stickiness.cookieName };
  return { stickiness: cookie, slowStartSeconds, algorithm, anomalyMitigation };
}

/** What ELB asks a gRPC service by itself; the service answers that it does not know it, which counts as well. */
const GRPC_HEALTH_PATH = "/AWS.ALB/healthcheck";

function healthCheck({ props }: RoutePlan, appProtocol: PortProps["appProtocol"]): RouteHealthCheck {
  const { healthCheck: given = appProtocol === "grpc" ? GRPC_HEALTH_PATH : "/" } = props;
  return typeof given === "string" ? { path: given } : given;
}
