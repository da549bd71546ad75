import type {
  AppContent,
  BuildProps,
  ClusterProps,
  ExistingNetwork,
  LoadBalancerProps,
  NewNetwork,
  RepositoryProps,
  RouteProps,
  SecretProps,
  ServiceProps,
  SidecarProps,
} from "@ecs-dsl/dsl";
import { IDLE_TIMEOUT_SECONDS, LISTENER_RULES, TARGET_GROUP } from "@ecs-dsl/validators/facts";
import {
  BOOLEAN,
  DOCUMENT,
  either,
  FILLED,
  filledListOf,
  from,
  hasName,
  INTEGER,
  listOf,
  mapOf,
  node,
  NUMBER,
  oneOf,
  STRING,
  struct,
  type PropShape,
  type StructPropShape,
} from "./prop-shape.ts";

/** A shape for every property that the DSL's type has: a new one does not compile until it is here. */
type MembersOf<Props> = { readonly [Key in keyof Required<Props>]: PropShape };

/** A range of the facts. */
const within = ({ min, max }: { readonly min: number; readonly max: number }): PropShape => from(min, max);

const STRINGS = listOf(STRING);
const STRING_MAP = mapOf(STRING);
const STRING_OR_STRINGS = either(STRING, STRINGS);

const FILLED_STRINGS = filledListOf(FILLED);

const suppressions = listOf(struct("a suppression", { code: STRING, reason: STRING, at: STRING }, ["code", "reason"]));

const capacityProviderStrategy = listOf(
  struct(
    "a capacity provider strategy item",
    { capacityProvider: oneOf("FARGATE", "FARGATE_SPOT"), weight: from(0, 1000), base: from(0, 100_000) },
    ["capacityProvider"],
  ),
);

const portNumber = from(1, 65_535);

const port = either(
  portNumber,
  struct(
    "a port",
    { containerPort: portNumber, protocol: oneOf("tcp", "udp"), appProtocol: oneOf("http", "http2", "grpc") },
    ["containerPort"],
  ),
);

const healthCheck = struct(
  "a health check",
  { command: STRING_OR_STRINGS, interval: INTEGER, timeout: INTEGER, retries: INTEGER, startPeriod: INTEGER },
  ["command"],
);

const condition = oneOf("START", "HEALTHY", "COMPLETE", "SUCCESS");

function isWholeImage(image: object): boolean {
  const text = { build: "context", tag: "tag", digest: "digest" }[String(Reflect.get(image, "source"))];
  return hasName(Reflect.get(image, "repository")) && text !== undefined && isText(image, text);
}

function isWholeUrl(url: object): boolean {
  return hasName(Reflect.get(url, "service")) && isText(url, "port") && isText(url, "scheme");
}

function isWholeRoute(route: object): boolean {
  return hasName(Reflect.get(route, "loadBalancer"));
}

function isText(node: object, property: string): boolean {
  return typeof Reflect.get(node, property) === "string";
}

const isAny = (): boolean => true;

const container = {
  image: either(STRING, node("image", "an image of a repository", isWholeImage)),
  ports: mapOf(port),
  environment: mapOf(either(STRING, node("url", "a URL of a service", isWholeUrl))),
  secrets: mapOf(either(node("secret", "a secret"), node("parameter", "a parameter"))),
  command: STRINGS,
  entryPoint: STRINGS,
  workingDirectory: STRING,
  user: STRING,
  healthCheck,
  readonlyRootFilesystem: BOOLEAN,
  startTimeout: INTEGER,
  stopTimeout: INTEGER,
};

/** What a target of scaling can be: a service never uses more than all that it asked for. */
const PERCENT: PropShape = { type: "number", min: 1, max: 100 };

const scaling = struct(
  "a scaling",
  {
    min: from(0),
    max: from(0),
    cpu: PERCENT,
    memory: PERCENT,
    requestsPerTarget: { type: "number", min: 1 },
    scaleInCooldown: from(0),
    scaleOutCooldown: from(0),
  },
  ["min", "max"],
);

const deployment = struct("a deployment", {
  minimumHealthyPercent: from(0),
  maximumPercent: from(1),
  circuitBreaker: struct("a circuit breaker", { enable: BOOLEAN, rollback: BOOLEAN }),
});

const permission = struct(
  "a permission",
  {
    actions: FILLED_STRINGS,
    resources: FILLED_STRINGS,
    effect: oneOf("Allow", "Deny"),
    conditions: mapOf(mapOf(STRING_OR_STRINGS)),
  },
  ["actions", "resources"],
);

const runtimePlatform = struct("a runtime platform", {
  cpuArchitecture: oneOf("X86_64", "ARM64"),
  operatingSystemFamily: oneOf(
    "LINUX",
    "WINDOWS_SERVER_2019_CORE",
    "WINDOWS_SERVER_2019_FULL",
    "WINDOWS_SERVER_2022_CORE",
    "WINDOWS_SERVER_2022_FULL",
    "WINDOWS_SERVER_2025_CORE",
    "WINDOWS_SERVER_2025_FULL",
  ),
});

const size = either(INTEGER, STRING);

export const SERVICE_PROPS = struct(
  "a service",
  {
    ...container,
    cpu: size,
    memory: size,
    routes: listOf(node("route", "a route of a load balancer", isWholeRoute)),
    desiredCount: from(0),
    scaling,
    sidecars: listOf(node("sidecar", "a sidecar")),
    dependsOn: mapOf(condition),
    runtimePlatform,
    ephemeralStorage: INTEGER,
    enableExecuteCommand: BOOLEAN,
    healthCheckGracePeriodSeconds: from(0, 2_147_483_647),
    deployment,
    logRetentionDays: INTEGER,
    permissions: listOf(permission),
    capacityProviderStrategy,
    tags: STRING_MAP,
    overrides: struct("the overrides of a service", {
      taskDefinition: DOCUMENT,
      container: DOCUMENT,
      service: DOCUMENT,
    }),
    suppress: suppressions,
  } satisfies MembersOf<ServiceProps>,
  ["cpu", "memory", "image"],
);

export const SIDECAR_PROPS = struct(
  "a sidecar",
  {
    ...container,
    essential: BOOLEAN,
    cpu: from(0),
    memory: from(0),
    memoryReservation: from(0),
    dependsOn: mapOf(condition),
    overrides: struct("the overrides of a sidecar", { container: DOCUMENT }),
  } satisfies MembersOf<SidecarProps>,
  ["image"],
);

const routeHealthCheck = struct(
  "a health check of a route",
  {
    path: STRING,
    interval: within(TARGET_GROUP.interval),
    timeout: within(TARGET_GROUP.timeout),
    healthyThreshold: within(TARGET_GROUP.healthyThreshold),
    unhealthyThreshold: within(TARGET_GROUP.unhealthyThreshold),
    matcher: STRING,
  },
  ["path"],
);

export const ROUTE_PROPS = struct(
  "a route",
  {
    port: STRING,
    path: STRING_OR_STRINGS,
    host: STRING_OR_STRINGS,
    healthCheck: either(STRING, routeHealthCheck),
    priority: within(LISTENER_RULES.priority),
    deregistrationDelay: within(TARGET_GROUP.deregistrationDelay),
  } satisfies MembersOf<RouteProps>,
  ["port"],
);

export const LOAD_BALANCER_PROPS = struct("a load balancer", {
  certificate: STRING_OR_STRINGS,
  internal: BOOLEAN,
  idleTimeoutSeconds: within(IDLE_TIMEOUT_SECONDS),
  sslPolicy: FILLED,
  deletionProtection: BOOLEAN,
  tags: STRING_MAP,
  suppress: suppressions,
} satisfies MembersOf<LoadBalancerProps>);

const lifecycleRule = struct(
  "a lifecycle rule",
  {
    description: STRING,
    selection: struct(
      "the selection of a lifecycle rule",
      {
        tagStatus: STRING,
        tagPrefixList: STRINGS,
        tagPatternList: STRINGS,
        storageClass: STRING,
        countType: STRING,
        countUnit: STRING,
        countNumber: NUMBER,
      },
      ["tagStatus", "countType", "countNumber"],
    ),
    action: struct("the action of a lifecycle rule", { type: STRING, targetStorageClass: STRING }, ["type"]),
  },
  ["selection"],
);

export const REPOSITORY_PROPS = struct("a repository", {
  lifecycle: listOf(lifecycleRule),
  imageTagMutability: oneOf("IMMUTABLE", "MUTABLE"),
  scanOnPush: BOOLEAN,
  encryption: struct("an encryption", { encryptionType: oneOf("AES256", "KMS", "KMS_DSSE"), kmsKey: STRING }, [
    "encryptionType",
  ]),
  tags: STRING_MAP,
  suppress: suppressions,
} satisfies MembersOf<RepositoryProps>);

export const BUILD_PROPS = struct("a build", {
  dockerfile: FILLED,
  target: FILLED,
  args: STRING_MAP,
} satisfies MembersOf<BuildProps>);

export const SECRET_PROPS = struct("a secret", {
  key: STRING,
  versionStage: STRING,
  versionId: STRING,
} satisfies MembersOf<SecretProps>);

export const CLUSTER_PROPS = struct("a cluster", {
  name: FILLED,
  containerInsights: oneOf("disabled", "enabled", "enhanced"),
  capacityProviders: listOf(oneOf("FARGATE", "FARGATE_SPOT")),
  defaultCapacityProviderStrategy: capacityProviderStrategy,
  tags: STRING_MAP,
  overrides: DOCUMENT,
  suppress: suppressions,
} satisfies MembersOf<ClusterProps>);

export const NEW_NETWORK_PROPS = struct("a new network", {
  cidr: STRING,
  availabilityZones: INTEGER,
  natGateways: INTEGER,
  tags: STRING_MAP,
} satisfies MembersOf<Omit<NewNetwork, "vpcId">>);

export const EXISTING_NETWORK_PROPS = struct(
  "an existing network",
  { vpcId: FILLED, privateSubnetIds: FILLED_STRINGS, publicSubnetIds: STRINGS } satisfies MembersOf<
    Omit<ExistingNetwork, "cidr" | "availabilityZones" | "natGateways">
  >,
  ["vpcId", "privateSubnetIds", "publicSubnetIds"],
);

/** What is in an environment; `workload` is the shape of each of its workloads. */
export function contentProps(workload: PropShape): StructPropShape {
  return struct(
    "an app",
    {
      cluster: node("cluster", "a cluster", isAny),
      network: node("network", "a network", isAny),
      workloads: listOf(workload),
      repositories: listOf(node("repository", "a repository")),
      tags: STRING_MAP,
    } satisfies MembersOf<Omit<AppContent, "environments">>,
    ["workloads"],
  );
}
