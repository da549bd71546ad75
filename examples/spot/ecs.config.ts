import {
  app,
  cluster,
  ec2Capacity,
  fargate,
  fargateSpot,
  loadBalancer,
  queue,
  repository,
  scheduledTask,
  service,
  share,
  worker,
} from "ecs-dsl";

const images = repository("shop/web");
const edge = loadBalancer("edge");
const jobs = queue("jobs", { visibilityTimeout: 300 });

/** Two tasks stay whatever happens to Spot; of the others, three in four are on it. */
const web = service("web", {
  cpu: 512,
  memory: 1024,
  image: images.tag("v4.0.1"),
  ports: { http: 3000 },
  routes: { http: edge.route({ path: "/*", healthCheck: "/health" }) },
  capacityProviderStrategy: [fargate({ base: 2, weight: 1 }), fargateSpot({ weight: 3 })],
  scaling: { min: 4, max: 20, cpu: 60 },
  stopTimeout: 120,
});

/** Messages come back when a task is gone: all of it is spare. */
const mail = worker("mail", {
  cpu: 256,
  memory: 512,
  image: images.tag("v4.0.1"),
  command: ["node", "mail.js"],
  queue: jobs,
  capacityProviderStrategy: [fargateSpot({ weight: 1 })],
  scaling: { min: 0, max: 10, messagesPerTask: 100 },
  stopTimeout: 120,
});

/** What says nothing runs as the cluster does: on Spot. */
const report = scheduledTask("report", {
  cpu: 256,
  memory: 512,
  image: images.tag("v4.0.1"),
  command: ["node", "report.js"],
  schedule: "rate(1 day)",
});

/** Instances of several types, so that one of them is spare most of the time. */
const batch = ec2Capacity("batch", {
  instanceType: "c7g.xlarge",
  minSize: 0,
  maxSize: 20,
  spot: {
    instanceTypes: ["c6g.xlarge", "m7g.xlarge", "m6g.xlarge"],
    spotAllocationStrategy: "price-capacity-optimized",
  },
});

const index = service("index", {
  capacityProviderStrategy: [share(batch, { weight: 1 })],
  cpu: 3072,
  memory: 5120,
  image: repository("shop/index").tag("v2.2.0"),
  desiredCount: 4,
  stopTimeout: 110,
});

export default app("shop", {
  environments: {
    production: { account: "210987654321", region: "us-east-1" },
  },
  define: () => ({
    cluster: cluster({ defaultCapacityProviderStrategy: [fargateSpot({ weight: 1 })] }),
    workloads: [web, mail, report, index],
  }),
});
