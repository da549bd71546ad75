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
  "a redirect that goes nowhere": {
    source: `loadBalancer("edge", { redirects: [{ host: "www.example.com" }] });`,
    errors: [`2:36 Property 'to' is missing in type '{ host: string; }' but required in type 'Redirect'.`],
  },
};
