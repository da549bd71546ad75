import {
  app,
  awsLogs,
  cloudMap,
  cluster,
  ec2Capacity,
  loadBalancer,
  network,
  queue,
  repository,
  secret,
  securityGroup,
  service,
  share,
  targetGroup,
  topic,
  worker,
} from "ecs-dsl";

// All this is there: named by id or ARN, and never changed. Whatever is named without `existing` beside it would be new.
const edge = loadBalancer.existing("edge", {
  listeners: {
    http: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/50dc6c495c0c9188/a1b2c3d4e5f60718",
    https: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2",
  },
  securityGroup: "sg-0aaaaaaaaaaaaaaaa",
  dnsName: "edge-1234567890.us-east-1.elb.amazonaws.com",
  priorities: [2000, 2999],
});
const images = repository.existing("shop/api");
const auth = service.existing("auth", {
  namespace: "prod.local",
  ports: { http: 8080 },
  securityGroup: "sg-0dddddddddddddddd",
});
const cache = securityGroup.existing("sg-0eeeeeeeeeeeeeeee", { port: 6379 });
const jobs = queue.existing("arn:aws:sqs:us-east-1:123456789012:jobs");
const orders = topic.existing("arn:aws:sns:us-east-1:123456789012:orders");
const general = ec2Capacity.existing("prod-general", { instanceType: "m7i.large" });
const spare = ec2Capacity.existing("prod-spare", { instanceType: "m7i.large" });
const roles = { execution: "arn:aws:iam::123456789012:role/shop-ecs-execution" };

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.tag("v1.4.2"),
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/api/*", healthCheck: "/api/health" }) },
  securityGroups: ["sg-0bbbbbbbbbbbbbbbb"], // the one that the database lets in
  connections: [cache],
  allowFrom: { http: ["sg-0cccccccccccccccc"] },
  environment: {
    JOBS_URL: jobs.url({ access: "send" }),
    ORDERS_TOPIC: orders.arn(),
    PUBLIC_URL: edge.url(),
    AUTH_URL: auth.url("http"),
  },
  secrets: {
    DATABASE_URL: secret("arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/database-AbCdEf", { key: "url" }),
  },
  volumes: { uploads: { efs: "fs-0123456789abcdef0", accessPoint: "fsap-0123456789abcdef0" } },
  mounts: { "/uploads": "uploads" },
  logging: awsLogs({ logGroup: "/platform/shop" }),
  roles: { ...roles, task: "arn:aws:iam::123456789012:role/shop-api" },
  desiredCount: 2,
});

// A role by ARN and one of its own, as new and existing things mix.
const mailer = worker("mailer", {
  cpu: 256,
  memory: 512,
  image: images.tag("v1.4.2"),
  command: ["node", "mailer.js"],
  queue: jobs,
  scaling: { min: 0, max: 10, messagesPerTask: 100 },
  roles,
});

// On the instances of the cluster: what one of them takes runs on the first, what is more mostly on spare ones.
const search = service("search", {
  capacityProviderStrategy: [share(general, { base: 1, weight: 1 }), share(spare, { weight: 3 })],
  cpu: 512,
  memory: 1024,
  image: images.tag("v1.4.2"),
  command: ["node", "search.js"],
  ports: { http: 8080 },
  routes: {
    http: targetGroup.existing(
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/search/73e2d6bc24d8a067",
      { securityGroup: "sg-0aaaaaaaaaaaaaaaa" },
    ),
  },
  roles,
  desiredCount: 4,
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: cluster.existing("arn:aws:ecs:us-east-1:123456789012:cluster/prod"),
    network: network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    }),
    discovery: cloudMap.existing("prod.local", { namespaceId: "ns-0123456789abcdef" }),
    workloads: [api, mailer, search],
  }),
});
