import {
  app,
  binpack,
  daemon,
  distinctInstance,
  ec2Capacity,
  loadBalancer,
  memberOf,
  network,
  queue,
  scheduledTask,
  service,
  share,
  spread,
  task,
  worker,
} from "ecs-dsl";

const image = "public.ecr.aws/docker/library/nginx:1.27.3";
const edge = loadBalancer("edge");

const general = ec2Capacity("general", {
  instanceType: "m7g.large",
  minSize: 1,
  maxSize: 3,
  userData: "echo '${HOME}' \"quoted\"\n",
  tags: { "cost:center": "42" },
});
const spare = ec2Capacity("spare", {
  instanceType: "m7g.large",
  minSize: 0,
  maxSize: 5,
  spot: { onDemandBaseCapacity: 1, instanceTypes: ["m6g.large"] },
  managedScaling: { status: "DISABLED" },
  managedDraining: "DISABLED",
  overrides: {
    autoScalingGroup: { MaxInstanceLifetime: 604_800 },
    launchTemplate: { KeyName: "ops" },
    role: { Path: "/instances/" },
  },
});
const models = ec2Capacity("aws-models", {
  instanceType: "g5.xlarge",
  minSize: 0,
  maxSize: 1,
  ami: "ami-0123456789abcdef0",
  rootVolume: { sizeInGiB: 100, volumeType: "io2", iops: 4000 },
});

const sealed = ec2Capacity("sealed", {
  instanceType: "m7g.large",
  operatingSystem: "BOTTLEROCKET",
  minSize: 0,
  maxSize: 2,
  rootVolume: { sizeInGiB: 40, kmsKey: "alias/instances" },
  userData: "[settings.kernel.sysctl]\n'vm.max_map_count' = '262144'",
  suppress: [{ code: "config/ec2-capacity-key-policy", reason: "The policy lets it in." }],
});
const dotNet = ec2Capacity("dot-net", {
  instanceType: "m7i.large",
  operatingSystem: "WINDOWS_SERVER_2022_CORE",
  minSize: 0,
  maxSize: 2,
  userData: "Write-Output 'hello'",
});

const web = service("web", {
  capacity: general,
  networkMode: "bridge",
  memory: 256,
  image,
  ports: { http: 80 },
  routes: { http: edge.route() },
  placementStrategy: [spread("attribute:ecs.availability-zone"), binpack("cpu")],
});
const proxy = service("proxy", {
  capacity: general,
  networkMode: "host",
  cpu: 512,
  memory: 256,
  image,
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/proxy/*" }) },
  placementConstraints: [distinctInstance(), memberOf("attribute:ecs.availability-zone != us-east-1e")],
});
const api = service("api", {
  capacityProviderStrategy: [share(general, { base: 1, weight: 1 }), share(spare, { weight: 2 })],
  image,
  container: { memoryReservation: 128 },
  ports: { http: 80 },
  allowFrom: { http: [general.securityGroup()] },
  scaling: { min: 1, max: 3, cpu: 70 },
});
const models1 = service("models", {
  capacity: models,
  memory: 4096,
  gpu: 1,
  image,
  environment: { API: api.url("http") },
});
const thumbnails = worker("thumbnails", { capacity: spare, memory: 256, image, queue: queue("jobs") });
const agent = daemon("agent", {
  capacity: general,
  networkMode: "host",
  memory: 64,
  image,
  ports: { statsd: { containerPort: 8125, hostPort: 8125, protocol: "udp" } },
  privileged: true,
  ipcMode: "host",
  volumes: { logs: "/var/log" },
  mounts: { "/var/log": { volume: "logs", readOnly: true } },
});
const inside = daemon("inside", { capacity: spare, image, container: { memory: 32 } });
const cells = service("cells", { capacity: sealed, memory: 256, image });
const store = service("store", {
  capacity: dotNet,
  container: { cpu: 1024, memory: 2048 },
  image: "mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
});
const report = scheduledTask("report", { from: thumbnails, schedule: "rate(1 day)" });
const migrate = task("migrate", { capacity: general, memory: 128, image, before: [api] });

/** Everything that instances run, in a network without a way to the internet. */
export default app("ecs-shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    network: network({ natGateways: 0 }),
    workloads: [web, proxy, api, models1, thumbnails, agent, inside, cells, store, report, migrate],
    tags: { team: "shop" },
  }),
});
