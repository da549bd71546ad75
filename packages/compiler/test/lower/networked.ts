import {
  networkLoadBalancer,
  service,
  type NetworkListenerProps,
  type NetworkLoadBalancerProps,
  type ServiceProps,
} from "@ecs-dsl/dsl";
import { IMAGE } from "./lowered.ts";

export const ingest = networkLoadBalancer("ingest");

const PORTS = { redis: 6379, dns: { containerPort: 5353, protocol: "udp" } } as const;

type More = Omit<ServiceProps, "cpu" | "memory" | "image" | "ports" | "routes">;

/** A service whose TCP port `redis` has such a listener. */
export function cache(name: string, props: NetworkListenerProps, more: More = {}, tcp = ingest) {
  const routes = { redis: tcp.listen(props) };
  return service(name, { cpu: 256, memory: 512, image: IMAGE, ports: PORTS, routes, ...more });
}

/** A service whose UDP port `dns` has such a listener. */
export function dns(name: string, props: NetworkListenerProps, balancer: NetworkLoadBalancerProps = {}) {
  const routes = { dns: networkLoadBalancer("ingest", balancer).listen(props) };
  return service(name, { cpu: 256, memory: 512, image: IMAGE, ports: PORTS, routes });
}
