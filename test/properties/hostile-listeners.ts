import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

/** A service behind network load balancers, by every protocol. */
export function listenersWith(call: Call, env: object): readonly dsl.Workload[] {
  const outer = outerWith(call, env);
  const there = call("existing network load balancer", dsl.networkLoadBalancer.existing, "there", {
    arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/there/50dc6c495c0c9188",
    securityGroup: "sg-0123456789abcdef0",
    dnsName: "there-50dc6c495c0c9188.elb.us-east-1.amazonaws.com",
    allowFrom: ["10.0.0.0/8"],
  });
  const broker = dsl.service("broker", {
    cpu: 256,
    memory: 512,
    image: "public.ecr.aws/docker/library/nginx:1.27.3",
    ports: { mqtt: 1883, coap: { containerPort: 5683, protocol: "udp" } },
    environment: {
      INGEST: call("network load balancer host", () => outer.host()),
      INGEST_ARN: call("network load balancer arn", () => outer.arn()),
      THERE: there.host(),
    },
    routes: {
      mqtt: [tlsWith(call, outer), there.listen({ port: 1883, stickiness: true, idleTimeoutSeconds: 600 })],
      coap: udpWith(call, outer),
    },
  });
  return [broker];
}

function outerWith(call: Call, env: object): dsl.NetworkLoadBalancer {
  return call("networkLoadBalancer", dsl.networkLoadBalancer, "ingest", {
    accessLogs: { bucket: "shop-logs", prefix: "ingest" },
    allowFrom: ["203.0.113.0/24"],
    crossZone: true,
    deletionProtection: true,
    domainName: [`mqtt.${Reflect.get(env, "name")}.example.com`],
    hostedZone: "Z0123456789ABCDEFGHIJ",
    internal: false,
    ipAddressType: "ipv4",
    tags: { team: "edge" },
    overrides: {
      EnableCapacityReservationProvisionStabilize: true,
      EnablePrefixForIpv6SourceNat: "off",
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: "off",
      LoadBalancerAttributes: [{ Key: "zonal_shift.config.enabled", Value: "true" }],
      MinimumLoadBalancerCapacity: { CapacityUnits: 5500 },
      Name: `ingest-${Reflect.get(env, "name")}`,
      Tags: [{ Key: "part", Value: "ingest" }],
    },
    suppress: [{ code: "config/network-logs", reason: "A test." }],
  });
}

function tlsWith(call: Call, outer: dsl.NetworkLoadBalancer): dsl.NetworkListener {
  return call("listen", (props: dsl.NetworkListenerProps) => outer.listen(props), {
    port: 8883,
    certificate: ["arn:aws:acm:us-east-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000"],
    sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
    alpnPolicy: "HTTP2Optional",
    preserveClientIp: true,
    proxyProtocolV2: true,
    deregistrationDelay: 60,
    connectionTermination: true,
    healthCheck: {
      protocol: "HTTP",
      path: "/health",
      port: 8080,
      interval: 30,
      timeout: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 3,
      matcher: "200",
    },
  });
}

function udpWith(call: Call, outer: dsl.NetworkLoadBalancer): dsl.NetworkListener {
  return call("listen by UDP", (props: dsl.NetworkListenerProps) => outer.listen(props), {
    port: 5683,
    stickiness: true,
    healthCheck: { port: 1883 },
  });
}
