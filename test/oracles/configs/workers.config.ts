import { app, awsLogs, cluster, fargate, fargateSpot, service } from "ecs-dsl";

// No load balancer, no port, no repository: what a queue worker is.
const worker = service("worker", {
  cpu: 1024,
  memory: 4096,
  image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/worker:v2.0.1",
  command: ["node", "worker.js"],
  entryPoint: ["/sbin/tini", "--"],
  scaling: { min: 0, max: 50, cpu: 80 },
  capacityProviderStrategy: [fargate({ base: 1, weight: 1 }), fargateSpot({ weight: 3 })],
  logging: awsLogs({ logGroup: "/shop/workers" }),
});

const largest = service("largest", {
  cpu: 16384,
  memory: 122880,
  image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/worker:v2.0.1",
  desiredCount: 0,
  ephemeralStorage: 200,
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({
    cluster: cluster({
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
      defaultCapacityProviderStrategy: [fargate({ weight: 1 })],
    }),
    workloads: [worker, largest],
  }),
});
