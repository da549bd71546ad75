import {
  app,
  cloudMap,
  cluster,
  deployParameter,
  distribution,
  ec2Capacity,
  loadBalancer,
  managedInstances,
  network,
  networkLoadBalancer,
  parameter,
  queue,
  repository,
  scheduledTask,
  secret,
  securityGroup,
  service,
  stackOutput,
  targetGroup,
  topic,
  worker,
} from "ecs-dsl";

const there = (name: string) => stackOutput("theirs", name);
const jobs = queue.existing(there("JobsArn"));
const alerts = topic.existing(parameter("/platform/alerts"), { kmsKey: there("AlertsKey") });
const mine = queue("mine", {
  subscribe: [alerts],
  deadLetter: { maxReceiveCount: 3, queue: queue.existing(there("Dead")) },
});
const ordered = queue("ordered", {
  fifo: true,
  subscribe: [topic.existing(there("Orders"), { fifo: true })],
  deadLetter: { maxReceiveCount: 3, queue: queue.existing(there("DeadOrders"), { fifo: true }) },
});
const own = topic("own", { deliveryStatusLogging: { sqs: { failureFeedbackRole: there("FeedbackRole") } } });
const edge = loadBalancer.existing("edge", {
  listeners: { https: there("Https"), 8443: there("Tests") },
  securityGroup: there("EdgeGroup"),
  dnsName: there("EdgeName"),
  domainName: "shop.example.com",
  hostedZone: there("Zone"),
});
const tcp = networkLoadBalancer.existing("tcp", {
  arn: there("Tcp"),
  securityGroup: there("TcpGroup"),
  dnsName: there("TcpName"),
  allowFrom: [there("Clients"), "10.0.0.0/8"],
});
const inner = loadBalancer("inner", { allowFrom: [there("Office")] });
const general = ec2Capacity("general", {
  instanceType: "m7g.large",
  minSize: 1,
  maxSize: 3,
  ami: there("Image"),
  rootVolume: { kmsKey: there("DiskKey") },
});
const reserved = managedInstances("reserved", {
  capacityOptionType: "RESERVED",
  instanceRequirements: { vCpuCount: { min: 2 }, memoryMiB: { min: 4096 } },
  capacityReservations: { reservationGroupArn: there("Reserved") },
});
const site = distribution("site", {
  origin: there("Assets"),
  domainName: "www.example.com",
  hostedZone: there("Zone"),
  webAcl: there("Acl"),
  accessLogs: { bucket: there("Logs") },
  behaviors: {
    "/api/*": { origin: inner },
    "/old/*": { origin: { bucket: deployParameter("Bucket"), region: "eu-west-1", path: "/old" } },
  },
});
const image = "public.ecr.aws/docker/library/nginx:1.27.3";
const base = { cpu: 256, memory: 512, image } as const;

export default app("given", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({
    network: network.existing({
      vpcId: there("Vpc"),
      privateSubnetIds: there("Private"),
      publicSubnetIds: there("Public"),
    }),
    cluster: cluster({
      executeCommand: {
        kmsKey: there("SessionKey"),
        logging: { cloudWatchLogGroupName: there("Sessions"), s3BucketName: there("Recorded") },
      },
    }),
    discovery: cloudMap.existing("shop.local", { namespaceId: there("Namespace") }),
    resources: [site, mine, ordered, own],
    workloads: [
      service("api", {
        ...base,
        image: repository("given/api").tag(deployParameter("ImageTag")),
        sidecars: {
          proxy: { image: repository.existing("given/proxy").tag(deployParameter("ProxyTag", { default: "v1" })) },
        },
        ports: { http: 80, raw: 1883 },
        enableExecuteCommand: true,
        routes: {
          http: [edge.route({ path: "/*" }), inner.route({ path: "/*" }), edge.route({ path: "/try", listener: 8443 })],
          raw: tcp.listen({ port: 1883 }),
        },
        scaling: { min: 1, max: 4, requestsPerTarget: 100 },
        alarms: { targets5xx: 5, cpu: 90, notify: alerts },
        volumes: { share: { s3Files: { fileSystem: there("Share"), accessPoint: there("Point") } } },
        mounts: { "/share": "share" },
        environment: { JOBS: jobs.url(), ALERTS: alerts.arn(), URL: edge.url(), EDGE: edge.arn(), TCP: tcp.host() },
        secrets: {
          LOGIN: secret(there("Login"), { key: "password", kmsKey: there("LoginKey") }),
          TOKEN: parameter(there("Token")),
        },
        connections: [securityGroup.existing(there("Db"), { port: 5432 })],
        permissions: [
          {
            actions: ["s3:GetObject"],
            resources: ["arn:aws:s3:::shop/*"],
            conditions: { StringEquals: { "aws:SourceVpc": there("Vpc"), "s3:prefix": ["a", there("Prefix")] } },
          },
        ],
      }),
      service("web", {
        ...base,
        ports: { http: 80 },
        routes: { http: targetGroup.existing(there("Group"), { securityGroup: there("EdgeGroup") }) },
      }),
      service("batch", { image, memory: 512, capacity: general }),
      service("learner", { cpu: 1024, memory: 2048, image, capacity: reserved }),
      worker("resize", { ...base, queue: jobs, scaling: { min: 0, max: 4, messagesPerTask: 3 } }),
      scheduledTask("nightly", { ...base, schedule: "rate(1 day)", onFailure: { notify: alerts } }),
    ],
  }),
});
