import {
  app,
  blueGreen,
  canary,
  ec2Capacity,
  linear,
  loadBalancer,
  network,
  networkLoadBalancer,
  service,
} from "ecs-dsl";

const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
const image = "public.ecr.aws/nginx/nginx:1.27-alpine";
const size = { cpu: 256, memory: 512, image } as const;

const outside = networkLoadBalancer("outside", {
  accessLogs: { bucket: "shop-logs", prefix: "nlb" },
  allowFrom: ["10.0.0.0/8", "2001:db8::/32", "sg-0123456789abcdef0", "pl-0123456789abcdef0"],
  crossZone: true,
  deletionProtection: true,
  domainName: ["mqtt.example.com", "tls.example.com"],
  hostedZone: "Z0123456789ABCDEFGHIJ",
  ipAddressType: "dualstack",
  overrides: { LoadBalancerAttributes: [{ Key: "zonal_shift.config.enabled", Value: "true" }] },
  tags: { tier: "edge" },
});
const inside = networkLoadBalancer("inside", { internal: true });
const there = networkLoadBalancer.existing("there", {
  arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/there/50dc6c495c0c9188",
  securityGroup: "sg-0123456789abcdef0",
  dnsName: "there-50dc6c495c0c9188.elb.eu-west-1.amazonaws.com",
  allowFrom: ["192.0.2.0/24"],
});
const edge = loadBalancer("edge");

const broker = service("broker", {
  ...size,
  ports: { mqtt: 1883, coap: { containerPort: 5683, protocol: "udp" } },
  routes: {
    mqtt: [
      outside.listen({
        port: 8883,
        certificate: [CERTIFICATE, `${CERTIFICATE}a`],
        alpnPolicy: "HTTP2Optional",
        sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
        preserveClientIp: true,
        proxyProtocolV2: true,
        deregistrationDelay: 120,
        connectionTermination: true,
      }),
      inside.listen({ port: 1883, stickiness: true, idleTimeoutSeconds: 600 }),
      there.listen({ port: 1883, healthCheck: { protocol: "HTTPS", matcher: "200-499" } }),
    ],
    coap: inside.listen({
      port: 5683,
      stickiness: true,
      healthCheck: {
        port: 8080,
        path: "/health",
        interval: 10,
        timeout: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 3,
        matcher: "200",
      },
    }),
  },
  alarms: { healthyHosts: { threshold: 1, rollback: true } },
  dashboard: true,
});

const both = service("both", {
  ...size,
  ports: { http: 80 },
  routes: { http: [edge.route({ path: "/api/*" }), inside.listen({ port: 80, healthCheck: "/health" })] },
  deployment: blueGreen({ bakeTimeInMinutes: 5 }),
  environment: { INGEST: outside.host() },
});

const slow = service("slow", {
  ...size,
  ports: { echo: 7 },
  routes: { echo: inside.listen({ port: 7 }) },
  deployment: canary({ canaryPercent: 10 }),
});

const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2 });
const bridged = service("bridged", {
  capacity,
  networkMode: "bridge",
  image,
  memory: 128,
  ports: { echo: 7 },
  routes: { echo: inside.listen({ port: 8 }) },
  deployment: linear({ stepPercent: 50 }),
});

export default app("network-load-balancers", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({
    network: network({ ipv6: true }),
    workloads: [broker, both, slow, bridged],
  }),
});
