import { app, cloudMap, cluster, loadBalancer, network, service } from "ecs-dsl";

// The app that owns what several share: the cluster, the load balancer, the VPC and its zone of names.
const edge = loadBalancer("edge", {
  certificate: "arn:aws:acm:us-east-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000",
  priorities: [1, 9999], // the others have shares of their own: see orders.config.ts
});

const home = service("home", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 80 },
  routes: { http: edge.route({ path: "/*" }) },
  desiredCount: 2,
});

export default app("platform", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: cluster({ name: "shared" }),
    network: network({ natGateways: 1 }),
    discovery: cloudMap("shared.local"),
    workloads: [home],
    tags: { owner: "platform" },
  }),
});
