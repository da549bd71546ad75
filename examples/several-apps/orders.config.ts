import { app, cloudMap, cluster, loadBalancer, network, service, worker, queue } from "ecs-dsl";

// An app in the cluster and behind the load balancer of another: by what its owner says they are.
const edge = loadBalancer.existing("edge", {
  listeners: {
    https: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2",
  },
  securityGroup: "sg-0123456789abcdef0",
  priorities: [10_000, 19_999],
});

const jobs = queue("jobs", { deadLetter: { maxReceiveCount: 5 } });

const api = service("orders", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/httpd:2.4.62",
  ports: { http: 80 },
  environment: { JOBS_URL: jobs.url({ access: "send" }) },
  routes: { http: edge.route({ path: "/orders/*", healthCheck: "/orders/health" }) },
  desiredCount: 2,
});

const fulfilment = worker("fulfilment", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/busybox:1.37.0",
  queue: jobs,
  scaling: { min: 1, max: 4, messagesPerTask: 100 },
});

export default app("orders", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: cluster.existing("shared"),
    network: network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    }),
    discovery: cloudMap.existing("shared.local", { namespaceId: "ns-0123456789abcdef" }),
    workloads: [api, fulfilment],
    tags: { owner: "orders" },
  }),
});
