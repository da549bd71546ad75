import { portName } from "../../addressing/port-names.ts";
import type { DraftValue, Members } from "../../draft.ts";

/** A port of a container to which something leads. */
export interface Exposure {
  /** The name of the sidecar; none for the main container. */
  readonly sidecar?: string;
  readonly port: number;
  readonly protocol?: "udp";
  readonly appProtocol?: "http2" | "grpc";
  /** What leads there; none where the port is only listened on. */
  readonly way?: DraftValue;
}

/** Ports of a container by name, and what leads to them. */
export interface PortsAndRoutes {
  readonly ports?: Members;
  readonly routes?: Members;
}

/** The ports of the containers of a task, by their names, of which each is one of the task; the main container has none. */
export function portsOfTask(exposures: readonly Exposure[]): ReadonlyMap<string | undefined, PortsAndRoutes> {
  const taken = new Set<string>();
  const containers = [undefined, ...new Set(exposures.flatMap(({ sidecar }) => sidecar ?? []))];
  return new Map(
    containers.map((sidecar) => {
      const own = exposures.filter((each) => each.sidecar === sidecar);
      return [sidecar, portsOf(own, taken)] as const;
    }),
  );
}

function portsOf(exposures: readonly Exposure[], taken: Set<string>): PortsAndRoutes {
  const ports = new Map<string, Exposure>();
  const routes = new Map<string, DraftValue[]>();
  for (const exposure of exposures) {
    const known = [...ports].find(([, { port, protocol }]) => port === exposure.port && protocol === exposure.protocol);
    const name = known?.[0] ?? portName(exposure.port, taken, exposure.protocol);
    taken.add(name);
    ports.set(name, { ...known?.[1], ...exposure });
    if (exposure.way !== undefined) routes.set(name, [...(routes.get(name) ?? []), exposure.way]);
  }
  if (ports.size === 0) return {};
  const ways = [...routes].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? null) : all] as const);
  return {
    ports: Object.fromEntries([...ports].map(([name, exposure]) => [name, portOf(exposure)])),
    ...(ways.length === 0 ? {} : { routes: Object.fromEntries(ways) }),
  };
}

function portOf({ port, protocol, appProtocol }: Exposure): DraftValue {
  if (protocol === undefined && appProtocol === undefined) return port;
  return { containerPort: port, protocol, appProtocol };
}
