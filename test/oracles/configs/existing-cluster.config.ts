import {
  app,
  cluster,
  daemon,
  distinctInstance,
  ec2Capacity,
  managedInstances,
  network,
  queue,
  scheduledTask,
  serviceConnect,
  service,
  share,
  securityGroup,
  targetGroup,
  task,
  topic,
  worker,
} from "ecs-dsl";

const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";
const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const prod = cluster.existing("arn:aws:ecs:us-east-1:123456789012:cluster/prod");

const api = service("api", { ...size, environment: { CLUSTER: prod.arn() } });
const migrate = task("migrate", {
  from: api,
  command: ["migrate"],
  before: [api],
  onFailure: { notify: topic("alerts") },
});
const report = scheduledTask("report", { ...size, schedule: "rate(1 hour)" });
const mailer = worker("mailer", { ...size, queue: queue("mails"), scaling: { min: 0, max: 2, messagesPerTask: 100 } });

const general = ec2Capacity.existing("arn:aws:ecs:us-east-1:123456789012:capacity-provider/prod-general", {
  instanceType: "m7g.large",
  operatingSystem: "BOTTLEROCKET",
});
const gpus = managedInstances.existing("prod-gpu", { cpuArchitecture: "ARM64" });
const auth = service.existing("auth", {
  namespace: "platform",
  ports: { http: 8080, admin: 8081 },
  securityGroup: "sg-0123456789abcdef0",
});
const search = service("search", {
  ...size,
  ports: { http: 80 },
  routes: {
    http: [
      targetGroup.existing("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/search/73e2d6bc24d8a067"),
      targetGroup.existing("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/inner/73e2d6bc24d8a068", {
        securityGroup: "sg-0123456789abcdef0",
      }),
    ],
  },
  connections: [securityGroup.existing("sg-0123456789abcdef0", { port: 8080 })],
  environment: {
    AUTH_URL: auth.url("http", { path: "/v1" }),
    AUTH_ADMIN: auth.address("admin"),
    AUTH: auth.host("http"),
  },
  capacityProviderStrategy: [
    share(general, { base: 1, weight: 1 }),
    share(ec2Capacity.existing("spare"), { weight: 3 }),
  ],
});
const models = service("models", { image: IMAGE, memory: 4096, gpu: 1, capacity: gpus });
const agent = daemon("agent", {
  image: IMAGE,
  memory: 64,
  capacity: general,
  placementConstraints: [distinctInstance()],
});
const ingest = task("ingest", { image: IMAGE, memory: 64, capacity: general, on: { source: ["aws.s3"] } });

/** No platform stack: cluster and network are there. */
export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: prod,
    discovery: serviceConnect({ namespace: "platform" }),
    network: network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
    }),
    workloads: [api, migrate, report, mailer, search, models, agent, ingest],
  }),
});
