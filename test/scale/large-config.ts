/** Sizes of a generated app. */
export interface Large {
  readonly services: number;
  readonly loadBalancers: number;
  readonly registryStacks: number;
}

/**
 * The text of an `ecs.config.ts`: services in repositories of their own, each routed by one of the load balancers without a
 * `priority`, so that some collide, and each calling the one before it.
 */
export function largeConfig({ services, loadBalancers, registryStacks }: Large): string {
  return `${HEAD}
${lines(loadBalancers, (index) => `const edge${index} = loadBalancer("edge-${index}", { certificate: CERTIFICATE });`)}
${lines(services, (index) => service(index, index % loadBalancers))}

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({
    cluster: cluster(),
    registryStacks: ${registryStacks},
    workloads: [${Array.from({ length: services }, (_, index) => `s${index}`).join(", ")}],
  }),
});
`;
}

const HEAD = `import { app, cluster, loadBalancer, repository, secret, service } from "ecs-dsl";

const CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d-0a1b-4a1b-8a1b-0a1b2c3d4e5f";`;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

function service(index: number, balancer: number): string {
  const name = `orders-${index}`;
  const previous = index === 0 ? "" : `, PREVIOUS: s${index - 1}.url("http")`;
  return `const s${index} = service("${name}", {
  cpu: 512,
  memory: 1024,
  image: repository("shop/${name}").tag("v1.4.2"),
  ports: { http: 8080 },
  environment: { NODE_ENV: "production"${previous} },
  secrets: { API_KEY: secret("shop/${name}/api-key") },
  healthCheck: { command: "curl -f http://localhost:8080/health || exit 1" },
  routes: { http: edge${balancer}.route({ path: "/${name}/*", healthCheck: "/health" }) },
  scaling: { min: 2, max: 10, cpu: 70 },
});`;
}
