import {
  app,
  cluster,
  loadBalancer,
  managedInstances,
  memberOf,
  network,
  queue,
  scheduledTask,
  service,
  share,
  task,
  worker,
} from "ecs-dsl";

const image = "public.ecr.aws/docker/library/nginx:1.27.3";
const edge = loadBalancer("edge");

const any = managedInstances("any");
const gpus = managedInstances("gpus", {
  instanceRequirements: {
    vCpuCount: { min: 4, max: 96 },
    memoryMiB: { min: 16_384, max: 393_216 },
    memoryGiBPerVCpu: { min: 2, max: 16 },
    cpuManufacturers: ["intel", "amd"],
    excludedInstanceTypes: ["p5.*"],
    instanceGenerations: ["current"],
    bareMetal: "excluded",
    burstablePerformance: "excluded",
    acceleratorCount: { min: 1, max: 8 },
    acceleratorTypes: ["gpu"],
    acceleratorManufacturers: ["nvidia"],
    acceleratorNames: ["a10g", "l40s"],
    acceleratorTotalMemoryMiB: { min: 16_384 },
    localStorage: "required",
    localStorageTypes: ["ssd"],
    totalLocalStorageGB: { min: 100 },
    networkInterfaceCount: { min: 2 },
    networkBandwidthGbps: { min: 5 },
    baselineEbsBandwidthMbps: { min: 1000 },
    onDemandMaxPricePercentageOverLowestPrice: 50,
    spotMaxPricePercentageOverLowestPrice: 50,
  },
  capacityOptionType: "SPOT",
  useLocalStorage: true,
  monitoring: "DETAILED",
  scaleInAfter: 600,
  autoRepair: "ENABLED",
  tags: { "cost:center": "42", "a/b": "not for metadata" },
  overrides: { instanceRole: { Path: "/instances/" }, infrastructureRole: { Path: "/instances/" } },
});
const reserved = managedInstances("reserved", {
  instanceRequirements: { allowedInstanceTypes: ["m7g.large", "c7g.*"] },
  capacityOptionType: "RESERVED",
  capacityReservations: {
    reservationGroupArn: "arn:aws:resource-groups:us-east-1:123456789012:group/shop",
    reservationPreference: "RESERVATIONS_FIRST",
  },
  storageSizeGiB: 200,
  fipsEnabled: true,
  overrides: { managedInstancesProvider: { PropagateTags: "NONE" } },
});

const web = service("web", {
  capacity: any,
  networkMode: "host",
  memory: 256,
  image,
  ports: { http: 80 },
  routes: { http: edge.route() },
  placementConstraints: [memberOf("attribute:ecs.availability-zone != us-east-1e")],
});
const api = service("api", {
  capacityProviderStrategy: [share(any, { base: 1, weight: 1 }), share(reserved, { weight: 2 })],
  runtimePlatform: { cpuArchitecture: "ARM64" },
  image,
  container: { memoryReservation: 128 },
  ports: { http: 80 },
  scaling: { min: 1, max: 3, cpu: 70 },
});
const models = service("models", {
  enableExecuteCommand: true,
  capacity: gpus,
  memory: 8192,
  gpu: 1,
  image,
  environment: { API: api.url("http") },
});
const thumbnails = worker("thumbnails", { capacity: any, memory: 256, image, queue: queue("jobs") });
const report = scheduledTask("report", { from: thumbnails, schedule: "rate(1 day)" });
const migrate = task("migrate", { capacity: any, memory: 128, image, before: [api] });

/** Everything that managed instances run, in a network without a way to the internet. */
export default app("managed", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: cluster({
      executeCommand: {
        logging: {
          cloudWatchLogGroupName: "/ecs/sessions",
          cloudWatchEncryptionEnabled: true,
          s3BucketName: "shop-sessions",
          s3KeyPrefix: "managed",
          s3EncryptionEnabled: true,
        },
        kmsKey: "arn:aws:kms:us-east-1:123456789012:key/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f",
      },
    }),
    network: network({ natGateways: 0 }),
    workloads: [web, api, models, thumbnails, report, migrate],
    tags: { team: "shop" },
  }),
});
