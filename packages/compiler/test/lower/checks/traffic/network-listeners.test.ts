import { networkLoadBalancer, service, type NetworkListenerProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";
import { cache, dns, ingest } from "../../networked.ts";

const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/1";
const TCP = 'The listener to port "redis" of service "cache"';
const UDP = 'The listener to port "dns" of service "dns"';
const ASKED = { healthCheck: { port: 8080 } };

function ofTcp(props: Omit<NetworkListenerProps, "port">) {
  return lowerShop({ workloads: [cache("cache", { port: 6379, ...props })] });
}

function ofUdp(props: Omit<NetworkListenerProps, "port">) {
  return lowerShop({ workloads: [dns("dns", { port: 53, ...ASKED, ...props })] });
}

describe("a listener of TCP", () => {
  it.each<Omit<NetworkListenerProps, "port">>([
    {},
    { preserveClientIp: true, proxyProtocolV2: true, stickiness: true, idleTimeoutSeconds: 6000 },
    { certificate: CERTIFICATE, sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06", alpnPolicy: "HTTP2Only" },
    { certificate: [CERTIFICATE], preserveClientIp: false, connectionTermination: true, deregistrationDelay: 3600 },
  ])("takes %j", (props) => {
    expect(textsOf(ofTcp(props))).toEqual([]);
  });

  it.each<[Omit<NetworkListenerProps, "port">, string, string]>([
    [
      { sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
      `${TCP} has \`sslPolicy\` and no certificate: it passes TCP on as it comes.`,
      "Give it a `certificate`, or remove `sslPolicy`.",
    ],
    [
      { certificate: CERTIFICATE, stickiness: true },
      `${TCP} is sticky and has a certificate; ELB keeps clients at a task by TCP and UDP, not by TLS.`,
      "Remove `stickiness`, or let the container speak TLS, without `certificate` here.",
    ],
    [
      { certificate: CERTIFICATE, idleTimeoutSeconds: 60 },
      `${TCP} has \`idleTimeoutSeconds\`; of TLS, ELB forgets idle connections after 350 seconds, whatever is said.`,
      "Remove it, and let clients send something more often.",
    ],
    [
      { certificate: "arn:aws:acm:us-east-1:123456789012:certificate/1" },
      `${TCP} has the certificate "arn:aws:acm:us-east-1:123456789012:certificate/1" of region us-east-1; a load balancer takes one of its own account and region.`,
      "Request a certificate beside the load balancer, and set `certificate` to its ARN.",
    ],
    [
      { certificate: Array.from({ length: 27 }, (_one, index) => `${CERTIFICATE}${index}`) },
      `${TCP} has 27 certificates; a listener takes 26.`,
      "Use one certificate for several names.",
    ],
  ])("does not take %j", (props, message, help) => {
    expect(textsOf(ofTcp(props))).toEqual([[message, help]]);
  });
});

describe("a listener of UDP", () => {
  it("takes what UDP can have", () => {
    expect(textsOf(ofUdp({ preserveClientIp: true, stickiness: true, connectionTermination: false }))).toEqual([]);
  });

  it.each<[Omit<NetworkListenerProps, "port">, string, string]>([
    [
      { certificate: CERTIFICATE, sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
      `${UDP} has a certificate and sends to a UDP port; a Network Load Balancer speaks TLS over TCP alone.`,
      "Remove `certificate`, and let the container encrypt, as by DTLS or QUIC; or name a TCP port.",
    ],
    [
      { alpnPolicy: "None" },
      `${UDP} has \`alpnPolicy\` and sends to a UDP port; a Network Load Balancer speaks TLS over TCP alone.`,
      "Remove `alpnPolicy`.",
    ],
    [
      { preserveClientIp: false },
      `${UDP} would hide the addresses of clients; of UDP, ELB always shows them.`,
      "Remove `preserveClientIp`.",
    ],
    [
      { idleTimeoutSeconds: 60 },
      `${UDP} has \`idleTimeoutSeconds\`; of UDP, ELB forgets idle connections after 120 seconds, whatever is said.`,
      "Remove it, and let clients send something more often.",
    ],
  ])("does not take %j", (props, message, help) => {
    expect(textsOf(ofUdp(props))).toEqual([[message, help]]);
  });

  it("is not on a load balancer that has addresses of IPv6", () => {
    const workloads = [dns("dns", { port: 53, ...ASKED }, { ipAddressType: "dualstack" })];
    expect(codesOf(lowerShop({ workloads }))).toEqual(["config/network-listener at services.dns.routes.dns"]);
  });
});

describe("a port of a network load balancer", () => {
  it("is that of one listener, whatever it speaks", () => {
    const ports = { redis: 6379, dns: { containerPort: 5353, protocol: "udp" } } as const;
    const routes = { redis: ingest.listen({ port: 53 }), dns: [ingest.listen({ port: 53, ...ASKED })] };
    const one = service("one", { cpu: 256, memory: 512, image: IMAGE, ports, routes });
    expect(textsOf(lowerShop({ workloads: [one] }))).toEqual([
      [
        'Listener 1 to port "dns" of service "one" is on port 53 of network load balancer "ingest", where the listener to port "redis" of service "one" is, by TCP; ELB has one listener there, whatever it speaks.',
        "Give one of them another `port`, or put it on another `networkLoadBalancer`.",
      ],
    ]);
    const two = [cache("a", { port: 6379 }), cache("b", { port: 6379 })];
    expect(codesOf(lowerShop({ workloads: two }))).toEqual([
      "config/network-listener-port at services.b.routes.redis.port",
    ]);
    const apart = [cache("a", { port: 6379 }), cache("b", { port: 6379 }, {}, networkLoadBalancer("other"))];
    expect(codesOf(lowerShop({ workloads: apart }))).toEqual([]);
  });

  it("is one of 50", () => {
    const shop = (count: number) =>
      lowerShop({
        workloads: Array.from({ length: count }, (_one, index) => cache(`c${index}`, { port: 1000 + index })),
      });
    expect(codesOf(shop(50))).toEqual([]);
    expect(textsOf(shop(51))).toEqual([
      [
        'Network load balancer "ingest" has 51 listeners; ELB takes 50.',
        "Put some of them on another `networkLoadBalancer`.",
      ],
    ]);
  });
});

it("a port that a container has for both protocols is refused, with the ways out", () => {
  const ports = { dns: 5353, udp: { containerPort: 5353, protocol: "udp" } } as const;
  const both = service("both", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    ports,
    routes: { dns: ingest.listen({ port: 53 }) },
  });
  expect(textsOf(lowerShop({ workloads: [both] }))).toEqual([
    [
      'The listener to port "dns" of service "both" sends to port 5353, which its container has for UDP, too; ECS gives a load balancer only ports that a container has once.',
      "Let the container listen on another port for UDP, or run it as two services, one for each protocol, that listen on two `networkLoadBalancer`s where clients use one port for both.",
    ],
  ]);
});
