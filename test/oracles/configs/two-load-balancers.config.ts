import { app, loadBalancer, service } from "ecs-dsl";

const outside = loadBalancer("outside", {
  domainName: [
    "example.com",
    { name: "*.example.org", hostedZone: "Z0987654321ABCDEFGHIJ" },
    {
      name: "eu.example.com",
      routingPolicy: { weighted: 50 },
      healthCheck: { path: "/health", requestInterval: 10, failureThreshold: 2 },
    },
  ],
  hostedZone: "Z0123456789ABCDEFGHIJ",
});
const inside = loadBalancer("inside", {
  internal: true,
  certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
  domainName: [
    { name: "a.example.net", routingPolicy: { latency: true } },
    { name: "b.example.net", routingPolicy: { weighted: 50 } },
    { name: "c.example.net", routingPolicy: { failover: "PRIMARY" } },
  ],
  hostedZone: "Z0123456789ABCDEFGHIJ",
  defaultAction: { redirect: { to: "https://example.com/help", statusCode: 302 } },
  allowFrom: ["10.0.0.0/8", "2001:db8::/32", "sg-0123456789abcdef0", "pl-0123456789abcdef0"],
});

const image = "public.ecr.aws/nginx/nginx:1.27-alpine";

const web = service("web", {
  cpu: 256,
  memory: 512,
  image,
  ports: { http: 80 },
  routes: { http: [outside.route({ path: "/*" }), inside.route({ path: "/*" })] },
  sidecars: {
    proxy: {
      image,
      ports: { front: 8443 },
      routes: { front: outside.route({ path: "/front/*", healthCheck: "/front" }) },
    },
  },
});

const admin = service("admin", {
  cpu: 256,
  memory: 512,
  image,
  ports: { http: 80, media: { containerPortRange: "10000-10010", protocol: "udp" } },
  environment: { WEB_URL: web.url("http") },
  routes: {
    http: inside.route({
      path: ["/admin", "/admin/*"],
      healthCheck: "/admin",
      algorithm: "least_outstanding_requests",
    }),
  },
});

const next = service("next", {
  cpu: 256,
  memory: 512,
  image,
  ports: { http: 80 },
  routes: {
    http: [
      outside.route({ path: "/*", header: { "X-Next": ["1", "yes"] }, method: ["GET", "HEAD"] }),
      inside.route({ path: "/admin/*", query: { next: "1", team: "a*" }, sourceIp: ["10.0.0.0/8", "2001:db8::/32"] }),
    ],
  },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [admin, next, web] }),
});
