import { networkLoadBalancer, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE, lowerShop, textsOf } from "../lowered.ts";

function shop(listener: unknown) {
  const props = { cpu: 256, memory: 512, image: IMAGE, ports: { redis: 6379 }, routes: { redis: listener } };
  return lowerShop({ workloads: [Reflect.apply(service, undefined, ["cache", props])] });
}

const listen: unknown = Reflect.get(networkLoadBalancer("ingest"), "listen");
const listening = (props: object) => Reflect.apply(Object(listen), undefined, [props]);
const LISTENER = 'The listener to port "redis" of service "cache"';

describe("what cannot be a listener ends in one finding", () => {
  it.each<[string, unknown, string, string]>([
    [
      "a path",
      listening({ port: 80, path: "/api/*" }),
      `${LISTENER} has the property "path", which a listener of a network load balancer does not have.`,
      "A Network Load Balancer passes connections on and knows no requests: use `loadBalancer(…).route(…)` for that.",
    ],
    [
      "a header",
      listening({ port: 80, header: { "X-Api": "2" } }),
      `${LISTENER} has the property "header", which a listener of a network load balancer does not have.`,
      "A Network Load Balancer passes connections on and knows no requests: use `loadBalancer(…).route(…)` for that.",
    ],
    [
      "a protocol",
      listening({ port: 80, protocol: "TCP" }),
      `${LISTENER} has the property "protocol", which a listener of a network load balancer does not have.`,
      "Remove it: a listener speaks the `protocol` of the port that it sends to, and TLS with a `certificate`.",
    ],
  ])("%s", (_what, listener, message, help) => {
    expect(textsOf(shop(listener))).toEqual([[message, help]]);
  });

  it.each<[string, unknown]>([
    ["no port", listening({})],
    ["a port that is none", listening({ port: 70_000 })],
    ["a port as text", listening({ port: "6379" })],
    ["a number", 6379],
    ["the load balancer itself", networkLoadBalancer("ingest")],
    ["the function", listen],
    ["a listener of nothing", { kind: "network-listener", props: { port: 1 } }],
    ["a listener of one without a name", Reflect.apply(networkLoadBalancer, undefined, []).listen({ port: 6379 })],
    [
      "one that exists without an ARN",
      Reflect.apply(networkLoadBalancer.existing, undefined, ["there"]).listen({ port: 1 }),
    ],
    [
      "one that exists without a security group",
      Reflect.apply(networkLoadBalancer.existing, undefined, [
        "there",
        { arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/x/0a" },
      ]).listen({ port: 1 }),
    ],
    [
      "a certificate that is none, beside what only TLS has",
      listening({ port: 1, certificate: 5, sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" }),
    ],
    ["settings that are none", Reflect.apply(networkLoadBalancer, undefined, ["ingest", 5]).listen({ port: 6379 })],
  ])("%s", (_what, listener) => {
    expect(textsOf(shop(listener))).toHaveLength(1);
  });
});
