import {
  app,
  awsLogs,
  daemon,
  distribution,
  ec2Capacity,
  external,
  fileSystem,
  keepLast,
  loadBalancer,
  managedInstances,
  networkLoadBalancer,
  publicRepository,
  queue,
  registry,
  repository,
  scheduledTask,
  service,
  task,
  topic,
  worker,
} from "ecs-dsl";

const instances = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
const managed = managedInstances("models");
const edge = loadBalancer("edge");
const tcp = networkLoadBalancer("ingest");
const images = repository("shop/api");
const size = { cpu: 256, memory: 512, image: images.tag("v1") } as const;
const api = service("api", {
  ...size,
  ports: { http: 8080, raw: 9000 },
  environment: { EVENTS: topic("events").arn() },
  routes: { http: edge.route({ path: "/*" }), raw: tcp.listen({ port: 9000 }) },
  volumes: { files: fileSystem("files") },
  mounts: { "/files": "files" },
});

export default app("defaults", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    defaults: { service: { startTimeout: 90 } },
    registry: registry({ pullThroughCache: { quay: { upstream: "quay.io" } } }),
    resources: [distribution("site", { origin: edge }), publicRepository("shop-cli")],
    workloads: [
      api,
      worker("mailer", { ...size, queue: queue("mails") }),
      task("migrate", { from: api, command: ["migrate"], before: [api] }),
      service("models", { cpu: 512, memory: 1024, image: images.tag("models"), capacity: managed }),
      scheduledTask("report", { ...size, schedule: "rate(1 day)" }),
      service("press", {
        image: images.tag("press"),
        memory: 256,
        capacity: external("factory", { tags: { site: "north" }, overrides: { role: { MaxSessionDuration: 7200 } } }),
        sidecars: { log: { image: images.tag("log"), essential: false } },
      }),
      daemon("agent", { image: images.tag("agent"), cpu: 128, memory: 128, capacity: instances, networkMode: "host" }),
    ],
  }),
  defaults: {
    workload: { logging: awsLogs({ retentionInDays: 90 }), tags: { owner: "platform" }, stopTimeout: 45 },
    service: { scaling: { min: 2, max: 4, cpu: 70 } },
    worker: { scaling: { min: 0, max: 4, messagesPerTask: 10 } },
    task: { startTimeout: 60 },
    scheduledTask: { timeZone: "Europe/Berlin" },
    daemon: { startTimeout: 30 },
    loadBalancer: { deletionProtection: true },
    networkLoadBalancer: { deletionProtection: true },
    repository: { lifecycle: [keepLast(30)] },
    queue: { visibilityTimeout: 90 },
    topic: { tracingConfig: "Active" },
    fileSystem: { throughputMode: "elastic" },
    ec2Capacity: { managedDraining: "DISABLED" },
    managedInstances: { storageSizeGiB: 100 },
    external: { tags: { owner: "plant" } },
    sidecar: { readonlyRootFilesystem: true, memoryReservation: 32 },
    distribution: { priceClass: "PriceClass_100", httpVersion: "http3" },
    publicRepository: { tags: { owner: "platform" } },
    registry: { scanning: { type: "BASIC", onPush: ["*"] } },
    cluster: { containerInsights: "enabled" },
    network: { availabilityZones: 3 },
    rules: { "config/alarm-unheard": "off" },
  },
});
