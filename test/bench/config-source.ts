/** Rules of a listener that a generated load balancer uses; AWS allows 100. */
const ROUTES_PER_LOAD_BALANCER = 90;

/** The text of an `ecs.config.ts` with `count` services of the kind that a web shop has. */
export function configSource(count: number): string {
  const balancers = Math.ceil(count / ROUTES_PER_LOAD_BALANCER);
  return `${HEAD}
${lines(balancers, loadBalancer)}
const workloads = [
${lines(count, service)}
];

${TAIL}`;
}

const HEAD = `import { app, cluster, expireUntagged, keepLast, loadBalancer, network, repository, secret, service } from "ecs-dsl";

const images = repository("shop/services", { lifecycle: [expireUntagged({ days: 7 }), keepLast(30)] });`;

const TAIL = `export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({
    cluster: cluster({ containerInsights: "enhanced" }),
    network: network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
    }),
    workloads,
  }),
});
`;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

function loadBalancer(index: number): string {
  return `const edge${index} = loadBalancer("edge-${index}", { certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d" });`;
}

function service(index: number): string {
  const name = `orders-${index}`;
  const balancer = Math.floor(index / ROUTES_PER_LOAD_BALANCER);
  const priority = (index % ROUTES_PER_LOAD_BALANCER) + 1;
  return `  service("${name}", {
    cpu: 512,
    memory: 1024,
    image: images.tag("${name}-1.4.2"),
    ports: { http: 8080 },
    environment: { NODE_ENV: "production", LOG_LEVEL: "info", SERVICE: "${name}" },
    secrets: { DATABASE_URL: secret("shop/${name}/database", { key: "url" }), API_KEY: secret("shop/${name}/api-key") },
    healthCheck: { command: "curl -f http://localhost:8080/health || exit 1", startPeriod: 60 },
    routes: { http: edge${balancer}.route({ path: "/${name}/*", healthCheck: "/health", priority: ${priority} }) },
    scaling: { min: 2, max: 10, cpu: 70, memory: 80 },
  }),`;
}
