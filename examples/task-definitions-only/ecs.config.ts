import { app, awsLogs, cluster, network, pick, queue, repository, secret, service, task } from "ecs-dsl";

// Terraform owns the rest: cluster, services with their load balancer and scaling, roles, log group, queue and repository.
const images = repository.existing("shop/api");
const orders = queue.existing("arn:aws:sqs:us-east-1:123456789012:orders");
const roles = {
  execution: "arn:aws:iam::123456789012:role/shop-ecs-execution",
  task: "arn:aws:iam::123456789012:role/shop-api",
};
const logging = awsLogs({ logGroup: "/shop/ecs" });

export default app("shop", {
  environments: {
    staging: { account: "123456789012", region: "us-east-1" },
    production: { account: "123456789012", region: "us-east-1" },
  },
  emits: "task-definitions",
  define: (env) => {
    const api = service("api", {
      // What they are called there, by aws_ecs_task_definition.family and aws_ecs_service.name.
      family: `shop-api-${env.name}`,
      serviceName: "shop-api",
      cpu: pick(env, { staging: 256, production: 1024 }),
      memory: pick(env, { staging: 512, production: 2048 }),
      image: images.build("./api"),
      ports: { http: 3000 },
      environment: { NODE_ENV: env.name, ORDERS_URL: orders.url({ access: "send" }) },
      secrets: { DATABASE_URL: secret(`${env.name}/shop/database`) },
      healthCheck: { command: "wget -qO- http://localhost:3000/health || exit 1" },
      roles,
      logging,
    });

    // Before the service gets its new task definition, deploy.sh runs this with the new image, to its end.
    const migrate = task("migrate", {
      from: api,
      command: ["node", "migrate.js"],
      securityGroups: ["sg-0123456789abcdef0"],
      before: [api],
    });

    return {
      cluster: cluster.existing(env.name),
      network: network.existing({
        vpcId: "vpc-0123456789abcdef0",
        privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      }),
      workloads: [api, migrate],
    };
  },
});
