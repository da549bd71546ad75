import {
  type AnyScheduledTaskProps,
  type AnyServiceProps,
  type AnyStartedTaskProps,
  type AppContent,
  awsLogs,
  type AwsLogsProps,
  type ClusterProps,
  type Ec2Container,
  expireUntagged,
  fargate,
  type FargateContainer,
  fargateSpot,
  type FileSystemProps,
  keepLast,
  type NetworkProps,
  parameter,
  queue,
  registry,
  type RepositoryProps,
  repository,
  resource,
  type Scaling,
  secret,
  securityGroup,
  stack,
  topic,
  type AnySidecarProps,
} from "ecs-dsl";
import { DISTRIBUTION } from "./distribution-options.ts";
import { CANARY, LINEAR, ROLLING, SHIFT } from "./delivery-options.ts";
import { CLOUD_MAP, SERVICE_CONNECT } from "./discovery.ts";
import { NETWORK_LISTENER, NETWORK_LOAD_BALANCER } from "./network-options.ts";
import type { Options } from "./option-types.ts";
import { LOAD_BALANCER, ROUTE } from "./traffic-options.ts";

const CACHE = stack("data", {
  Cache: resource("AWS::ElastiCache::CacheCluster", {
    CacheNodeType: "cache.t4g.micro",
    Engine: "valkey",
    NumCacheNodes: 1,
    VpcSecurityGroupIds: [securityGroup("Cache", { port: 6379 })],
  }),
});

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f";
const TAGS = { team: "shop" };
const LINUX = { initProcessEnabled: true, capabilities: { drop: ["ALL"] as const }, tmpfs: { "/tmp": 64 } };

/** Fargate takes none of these, and an example of each is refused. */
type OfInstances = Exclude<keyof Ec2Container, keyof FargateContainer>;

/** A volume and its mounts come and go together: an edit of their own. */
type OfVolumes = "mounts" | "volumes" | "volumesFrom";

/** A service moves to instances and back by an edit of its own, with what only tasks there have. */
type OfCapacity = "capacity" | "networkMode" | "placementConstraints" | "placementStrategy";

type OfService =
  | OfCapacity
  | OfInstances
  | OfVolumes
  | "cpu"
  | "deployment"
  | "allowFrom"
  | "desiredCount"
  | "environment"
  | "image"
  | "ipcMode"
  | "logging"
  | "memory"
  | "ports"
  | "routes"
  | "scaling"
  | "sidecars";

export const SERVICE: Options<AnyServiceProps, OfService> = {
  alarms: {
    cpu: 90,
    missingTasks: { threshold: 1, rollback: true },
    notify: "arn:aws:sns:us-east-1:123456789012:alerts",
  },
  assignPublicIp: true,
  availabilityZoneRebalancing: "DISABLED",
  capacityProviderStrategy: [fargate({ base: 1, weight: 1 }), fargateSpot({ weight: 3 })],
  command: ["node", "server.js"],
  connections: [CACHE.port("Cache")],
  container: { name: "main", cpu: 128, memory: 512, memoryReservation: 256 },
  credentialSpecs: ["credentialspecdomainless:arn:aws:s3:::shop/gmsa.json"],
  dashboard: true,
  dependsOn: { router: "START" },
  dockerLabels: TAGS,
  enableExecuteCommand: true,
  enableFaultInjection: true,
  entryPoint: ["/bin/tini", "--"],
  environmentFiles: ["arn:aws:s3:::shop-config/api.env"],
  ephemeralStorage: 30,
  healthCheck: {
    command: "curl -f http://localhost:3000/ || exit 1",
    interval: 10,
    timeout: 3,
    retries: 2,
    startPeriod: 30,
  },
  healthCheckGracePeriodSeconds: 90,
  interactive: true,
  linuxParameters: LINUX,
  overrides: {
    taskDefinition: { pidMode: "task" },
    container: { pseudoTerminal: true },
    service: { platformVersion: "1.4.0" },
  },
  managedPolicies: ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"],
  permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }],
  permissionsBoundary: "arn:aws:iam::123456789012:policy/developers",
  pidMode: "task",
  pseudoTerminal: true,
  readonlyRootFilesystem: true,
  repositoryCredentials: secret("shop/registry"),
  restartPolicy: { enabled: true, ignoredExitCodes: [0], restartAttemptPeriod: 120 },
  roles: { execution: "arn:aws:iam::123456789012:role/ecs-execution" },
  runtimePlatform: { cpuArchitecture: "ARM64" },
  securityGroups: ["sg-0123456789abcdef0"],
  secrets: {
    TOKEN: secret("shop/token", { key: "value", versionStage: "AWSCURRENT", kmsKey: KEY }),
    MODE: parameter("/shop/mode", { kmsKey: KEY }),
  },
  startTimeout: 60,
  stopTimeout: 60,
  systemControls: { "net.core.somaxconn": "1024" },
  tags: TAGS,
  ulimits: { nofile: 65_536 },
  user: "1000",
  versionConsistency: "disabled",
  workingDirectory: "/app",
};

export const SIDECAR: Options<
  AnySidecarProps,
  OfInstances | "routes" | "mounts" | "volumesFrom" | "image" | "dependsOn"
> = {
  command: ["router"],
  cpu: 64,
  credentialSpecs: ["credentialspecdomainless:arn:aws:s3:::shop/gmsa.json"],
  dockerLabels: TAGS,
  entryPoint: ["/bin/tini", "--"],
  environment: { MODE: "quiet" },
  environmentFiles: ["arn:aws:s3:::shop-config/router.env"],
  essential: true,
  healthCheck: { command: "true" },
  interactive: true,
  linuxParameters: LINUX,
  logging: awsLogs({ mode: "blocking" }),
  memory: 128,
  memoryReservation: 64,
  overrides: { container: { versionConsistency: "disabled" } },
  ports: { metrics: 9100 },
  pseudoTerminal: true,
  readonlyRootFilesystem: true,
  repositoryCredentials: secret("shop/registry"),
  restartPolicy: { enabled: true },
  secrets: { TOKEN: secret("shop/router") },
  startTimeout: 30,
  stopTimeout: 30,
  systemControls: { "net.core.somaxconn": "1024" },
  ulimits: { nofile: { softLimit: 1024, hardLimit: 65_536 } },
  user: "1000",
  versionConsistency: "disabled",
  workingDirectory: "/router",
};

export const LOGGING: Options<AwsLogsProps> = {
  datetimeFormat: "%Y-%m-%d",
  kmsKey: KEY,
  logGroup: "/shop/logs",
  maxBufferSize: "25m",
  mode: "non-blocking",
  multilinePattern: "^ERROR",
  retentionInDays: 7,
  streamPrefix: "shop",
};

export const SCALING: Options<Scaling, "min" | "max" | "cpu"> = {
  memory: { target: 80, disableScaleIn: true },
  metrics: [{ namespace: "Shop", metricName: "OpenCarts", dimensions: { Shop: "shop" }, target: 50 }],
  requestsPerTarget: 100,
  schedules: [{ schedule: "cron(0 8 * * ? *)", timeZone: "Europe/Berlin", min: 4, max: 12 }],
  steps: [
    {
      namespace: "Shop",
      metricName: "Orders",
      adjustments: [
        { atLeast: 100, change: 2 },
        { atMost: 10, change: -1 },
      ],
    },
  ],
  scaleInCooldown: 600,
  scaleOutCooldown: 30,
};

export const CLUSTER: Options<ClusterProps, "name" | "defaultCapacityProviderStrategy"> = {
  capacityProviders: ["FARGATE_SPOT", "FARGATE"],
  containerInsights: "disabled",
  executeCommand: { logging: { cloudWatchLogGroupName: "/ecs/sessions" }, kmsKey: KEY },
  overrides: { configuration: { executeCommandConfiguration: { logging: "NONE" } } },
  tags: TAGS,
};

export const NETWORK: Options<NetworkProps, "availabilityZones"> = {
  cidr: "10.1.0.0/16",
  endpoints: ["dynamodb", "sqs"],
  flowLogs: { trafficType: "REJECT" },
  ipv6: true,
  natGateways: 2,
  tags: TAGS,
};

export const REPOSITORY: Options<RepositoryProps> = {
  encryption: { encryptionType: "KMS" },
  grants: { pull: ["987654321098"] },
  imageTagMutability: "MUTABLE",
  lifecycle: [expireUntagged({ days: 3 }), keepLast(5)],
  overrides: { tags: [{ Key: "cost", Value: "shop" }] },
  scanOnPush: false,
  tags: TAGS,
};

export const FILE_SYSTEM: Options<FileSystemProps> = {
  backup: false,
  kmsKey: KEY,
  posixUser: { uid: 2000, gid: 2000 },
  tags: TAGS,
  throughputMode: "bursting",
  transitionToIA: "AFTER_30_DAYS",
};

/** What else it has, it has as a service does. */
type OfTask = Exclude<keyof AnyStartedTaskProps, "onFailure">;

export const SCHEDULE: Options<AnyScheduledTaskProps, OfTask | "schedule" | "deadLetter"> = {
  endDate: "2099-12-31T00:00:00Z",
  flexibleTimeWindow: { maximumWindowInMinutes: 15 },
  onFailure: { notify: topic("failures") },
  retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 3600 },
  startDate: "2099-01-01T00:00:00Z",
  state: "DISABLED",
  timeZone: "Europe/Vienna",
};

export const APP: Options<
  AppContent,
  "cluster" | "discovery" | "environments" | "network" | "registryStacks" | "tags" | "workloads"
> = {
  defaults: {
    workload: { stopTimeout: 45 },
    queue: { visibilityTimeout: 90 },
    cluster: { containerInsights: "enabled" },
  },
  outputs: { TeamUrl: "https://shop.example.com", Place: { value: "here", parameter: "/shop/place" } },
  registry: registry({ pullThroughCache: { quay: { upstream: "quay.io" } } }),
  repositories: [repository("shop/tools")],
  resources: [queue("mail", { deadLetter: { maxReceiveCount: 5 }, subscribe: [topic("orders")] })],
};

/** Of one workload, and of what they share. */
export const WORKLOAD_OPTIONS = {
  service: SERVICE,
  sidecar: SIDECAR,
  logging: LOGGING,
  scaling: SCALING,
  rolling: ROLLING,
  shift: SHIFT,
  networkListener: NETWORK_LISTENER,
  canary: CANARY,
  linear: LINEAR,
  route: ROUTE,
};
export const SHOP_OPTIONS = {
  loadBalancer: LOAD_BALANCER,
  networkLoadBalancer: NETWORK_LOAD_BALANCER,
  distribution: DISTRIBUTION,
  cluster: CLUSTER,
  network: NETWORK,
  repository: REPOSITORY,
  fileSystem: FILE_SYSTEM,
  schedule: SCHEDULE,
  app: APP,
  serviceConnect: SERVICE_CONNECT,
  cloudMap: CLOUD_MAP,
};

/** `service command`, `route host`: a property of a noun. */
export function optionNames(options: Readonly<Record<string, object>>): readonly string[] {
  return Object.entries(options).flatMap(([noun, values]) =>
    Object.keys(values).map((property) => `${noun} ${property}`),
  );
}

/** The properties of a noun that are switched on. */
export function chosen<Values extends object>(noun: string, values: Values, on: readonly string[]): Partial<Values> {
  const picked: Partial<Values> = {};
  for (const key in values) if (on.includes(`${noun} ${key}`)) picked[key] = values[key];
  return picked;
}
