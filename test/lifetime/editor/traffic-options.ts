import type { LoadBalancerProps, RouteProps } from "ecs-dsl";
import type { Options } from "./option-types.ts";

export const ROUTE: Options<
  RouteProps,
  "authenticate" | "path" | "priority" | "weight" | "algorithm" | "anomalyMitigation" | "listener"
> = {
  deregistrationDelay: 60,
  healthCheck: {
    path: "/health",
    interval: 10,
    timeout: 3,
    port: 9000,
    protocol: "HTTP",
    healthyThreshold: 2,
    unhealthyThreshold: 4,
    matcher: "200",
  },
  header: { "X-Api": "2" },
  host: ["shop.example.com", "*.shop.example.com"],
  method: "GET",
  protocol: "HTTPS",
  query: { version: "2" },
  slowStartSeconds: 60,
  sourceIp: "10.0.0.0/8",
  test: { header: { "X-Test": "green" } },
  stickiness: { durationSeconds: 3600 },
};

const WEB_ACL = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/3f5e4c2a-0000-4000-8000-000000000000";

export const LOAD_BALANCER: Options<LoadBalancerProps, "certificate" | "domainName" | "hostedZone" | "internal"> = {
  accessLogs: { bucket: "shop-logs", prefix: "edge" },
  allowFrom: ["203.0.113.0/24", "2001:db8::/32"],
  clientKeepAliveSeconds: 600,
  connectionLogs: { bucket: "shop-logs" },
  defaultAction: { fixedResponse: { statusCode: 503, contentType: "text/html", messageBody: "Back soon" } },
  deletionProtection: true,
  desyncMitigationMode: "strictest",
  dropInvalidHeaderFields: false,
  idleTimeoutSeconds: 120,
  listeners: { 9443: { certificate: "arn:aws:acm:us-east-1:123456789012:certificate/9443" } },
  originSecretVersion: 2,
  overrides: { IpAddressType: "ipv4" },
  preserveHostHeader: true,
  redirects: [
    { host: "www.example.com", to: "https://example.com" },
    { path: "/old/*", to: "/new", statusCode: 302 },
  ],
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  tags: { team: "shop" },
  wafFailOpen: true,
  webAcl: WEB_ACL,
  xffHeaderProcessingMode: "preserve",
};
