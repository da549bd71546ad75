/** Mistakes in what load balancers and their routes say. */
export const TRAFFIC_MISTAKES = {
  "an algorithm that ELB does not have": {
    source: `loadBalancer("edge").route({ algorithm: "least_connections" });`,
    errors: [
      `2:30 Type '"least_connections"' is not assignable to type '"least_outstanding_requests" | "round_robin" | "weighted_random" | undefined'.`,
    ],
  },
  "stickiness as a boolean": {
    source: `loadBalancer("edge").route({ stickiness: true });`,
    errors: [`2:30 Type 'true' has no properties in common with type 'RouteStickiness'.`],
  },
  "a path of connections": {
    source: `networkLoadBalancer("ingest").listen({ port: 80, path: "/api/*" });`,
    errors: [
      `2:50 Object literal may only specify known properties, and 'path' does not exist in type 'NetworkListenerProps'.`,
    ],
  },
  "a listener without a port": {
    source: `networkLoadBalancer("ingest").listen({ certificate: "arn:aws:acm:us-east-1:123456789012:certificate/1" });`,
    errors: [
      `2:38 Property 'port' is missing in type '{ certificate: string; }' but required in type 'NetworkListenerProps'.`,
    ],
  },
  "a route of connections": {
    source: `networkLoadBalancer("ingest").route({ path: "/api/*" });`,
    errors: [`2:31 Property 'route' does not exist on type 'NetworkLoadBalancer'.`],
  },
  "a distribution without an origin": {
    source: `distribution("site", { domainName: "example.com" });`,
    errors: [
      `2:22 Property 'origin' is missing in type '{ domainName: string; }' but required in type 'DistributionProps'.`,
    ],
  },
  "a policy of caching that is spelt as a boolean": {
    source: `distribution("site", { origin: "assets", behaviors: { "/api/*": { cache: false } } });`,
    errors: [`2:67 Type 'boolean' is not assignable to type 'string'.`],
  },
  "a redirect that goes nowhere": {
    source: `loadBalancer("edge", { redirects: [{ host: "www.example.com" }] });`,
    errors: [`2:36 Property 'to' is missing in type '{ host: string; }' but required in type 'Redirect'.`],
  },
};
