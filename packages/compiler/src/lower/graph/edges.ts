import type { AnyPortMap } from "@ecs-dsl/dsl";
import type { GraphEdge } from "../../model/graph.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import type { RoutePlan, WorkloadPlan } from "../plan/plan.ts";
import { listenerProtocol } from "../resolve/network-target-groups.ts";
import { portNumber } from "../resolve/connections.ts";
import { isFileSystem } from "../resources/file-system/outputs.ts";
import { portOf, stackPortsOf } from "../resources/stack/ports.ts";
import type { AnyWorkloadPlan } from "../workloads/kinds.ts";
import { gatedBy } from "../workloads/task/plan.ts";
import { noticesOf, toldTopic } from "../workloads/told-topic.ts";
import { keyOf } from "./keys.ts";
import { routeText } from "./route-text.ts";

/** An edge with one line of its label, or none. */
export interface Line extends Omit<GraphEdge, "labels"> {
  readonly label?: string | undefined;
}

/** What comes to a workload from load balancers. */
export function routeLines(workload: WorkloadPlan): readonly Line[] {
  const to = keyOf(workload);
  return workload.routes.flatMap((route): readonly Line[] => {
    const from = keyOf({ kind: "load-balancer", name: route.loadBalancer.name });
    const line = { kind: "route", from, to, label: labelOf(route) } as const;
    return route.test === undefined
      ? [line]
      : [line, { ...line, kind: "test", label: `test traffic ${labelOf(route.test)}` }];
  });
}

/** What comes to a workload from network load balancers: the protocol that clients speak, and their port. */
export function listenerLines(workload: WorkloadPlan, { networkGroups }: AppPlan): readonly Line[] {
  const groups = networkGroups.get(workload)?.groups ?? [];
  return groups.map((group): Line => {
    const { loadBalancer, listener } = group;
    const text = `${listenerProtocol(group)} ${listener.props.port}`;
    const label = listener.sidecar === undefined ? text : `${text} (${listener.sidecar.name})`;
    return {
      kind: "route",
      from: keyOf({ kind: "network-load-balancer", name: loadBalancer.name }),
      to: keyOf(workload),
      label,
    };
  });
}

function labelOf({ props, sidecar }: RoutePlan): string {
  return sidecar === undefined ? routeText(props) : `${routeText(props)} (${sidecar.name})`;
}

/** What a workload connects to: ports of others by Service Connect, and of stacks. */
export function connectionLines(workload: WorkloadPlan, { connections, resources }: AppPlan): readonly Line[] {
  const from = keyOf(workload);
  const toServices = connections.of(workload.name).map(({ server, port }): Line => ({
    kind: "connection",
    from,
    to: keyOf(server),
    label: portText(port, server.ports?.[port]),
  }));
  const toStacks = stackPortsOf(workload.props).map((port): Line => ({
    kind: "connection",
    from,
    to: keyOf(port.stack),
    label: portText(port.group, portOf(port, resources)),
  }));
  const toExisting = connections.toExisting(workload.name).map(({ server, port }): Line => ({
    kind: "connection",
    from,
    to: keyOf({ kind: "service", name: server.name }),
    label: portText(port, server.props.ports?.[port]),
  }));
  return [...toServices, ...toExisting, ...toStacks];
}

/** `http 8080`, `api 50051 grpc`. */
function portText(name: string, port: AnyPortMap[string] | undefined): string {
  const protocol = typeof port === "object" ? port.appProtocol : undefined;
  const parts = [name, portNumber(port), protocol === name ? undefined : protocol];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** The file systems of the app that a workload mounts, with where its containers see them. */
export function mountLines(workload: WorkloadPlan): readonly Line[] {
  return Object.entries(workload.props.volumes ?? {}).flatMap(([name, volume]): readonly Line[] => {
    if (!isFileSystem(volume)) return [];
    const line = { kind: "mount", from: keyOf(workload), to: keyOf(volume) } as const;
    const places = mountsOf(workload, name);
    return places.length === 0 ? [line] : places.map((label) => ({ ...line, label }));
  });
}

function mountsOf(workload: WorkloadPlan, volume: string): readonly string[] {
  return [workload, ...workload.sidecars].flatMap(({ props }) =>
    Object.entries(props.mounts ?? {}).flatMap(([path, mount]) => {
      const { volume: name, readOnly = false } = typeof mount === "string" ? { volume: mount } : mount;
      return name === volume ? [readOnly ? `${path} read-only` : path] : [];
    }),
  );
}

/** The topics that are told of failures and alarms. */
export function noticeLines(workload: WorkloadPlan): readonly Line[] {
  return noticesOf(workload).flatMap(({ notify, of }): readonly Line[] => {
    const topic = toldTopic(notify);
    return topic === undefined ? [] : [{ kind: "notice", from: keyOf(workload), to: keyOf(topic), label: of }];
  });
}

/** What waits for the end of a task. */
export function gateLines(workload: WorkloadPlan, workloads: readonly AnyWorkloadPlan[]): readonly Line[] {
  const gated = gatedBy(workload);
  if (gated.length === 0) return [];
  const waiting = workloads.filter(({ name }) => gated.includes(name));
  return waiting.map((one) => ({ kind: "gate", from: keyOf(workload), to: keyOf(one), label: "before" }));
}
