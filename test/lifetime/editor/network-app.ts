import { networkLoadBalancer, type NetworkListener, type NetworkLoadBalancer } from "ecs-dsl";
import { chosen } from "./options.ts";
import { NETWORK_LISTENER, NETWORK_LOAD_BALANCER, NOT_OF } from "./network-options.ts";
import type { Shop, Workload } from "./shop.ts";

const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/ingest";

const DOMAINS = ["mqtt.example.com", "ingest.example.com"];

export function networkLoadBalancerOf({
  isNetworkInternal,
  networkDomains,
  options,
  workloads,
}: Shop): NetworkLoadBalancer {
  const isUdp = Object.values(workloads).some(({ listens }) => listens === "udp");
  const given = options.filter((name) => !isUdp || name !== "networkLoadBalancer ipAddressType");
  return networkLoadBalancer("ingest", {
    internal: isNetworkInternal,
    ...(networkDomains > 0
      ? { domainName: DOMAINS.slice(0, networkDomains), hostedZone: "Z0123456789ABCDEFGHIJ" }
      : {}),
    ...chosen("networkLoadBalancer", NETWORK_LOAD_BALANCER, given),
  });
}

/** The listener of a workload, with the name of the port that it goes to. */
export function listenerOf(
  { listens, listenerPort, portName, options }: Workload,
  ingest: NetworkLoadBalancer,
): readonly (readonly [port: string, listener: NetworkListener])[] {
  if (listens === "nothing") return [];
  const props = chosen(
    "networkListener",
    NETWORK_LISTENER,
    options.filter((name) => !NOT_OF[listens].includes(name)),
  );
  const asked = listens === "udp" ? { healthCheck: { port: 8081 } } : {};
  const certificate = listens === "tls" ? { certificate: CERTIFICATE } : {};
  return [
    [listens === "udp" ? "dns" : portName, ingest.listen({ port: listenerPort, ...certificate, ...asked, ...props })],
  ];
}
