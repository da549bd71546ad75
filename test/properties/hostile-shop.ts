import * as dsl from "ecs-dsl";
import * as fc from "fast-check";
import type { Call, Noun } from "./hostile-nouns.ts";
import { fileSystemWith, topicWith } from "./hostile-resources.ts";
import { storageWith } from "./hostile-volumes.ts";
import { hostileValue } from "./hostile-values.ts";

/** One place of one call in which a value is replaced. */
export interface Change {
  /** Which of the calls of the shop. */
  readonly noun: Noun;
  /** The way down from its arguments: at each step which of the keys there, or one that is not there yet. */
  readonly way: readonly number[];
  readonly make: () => unknown;
}

/** Any value at any place of the calls that make the noun. */
export function hostileChange(noun: Noun): fc.Arbitrary<Change> {
  return fc.record({
    noun: fc.constant(noun),
    way: fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 }),
    make: hostileValue,
  });
}

/** A shop that uses every noun with every property, in which the change is made; `tell` learns where. */
export function changedShop(change: Change, tell: (keys: readonly string[]) => void = () => {}): dsl.App {
  return shopWith((noun, make, ...given) => {
    if (noun !== change.noun) return Reflect.apply(make, undefined, given);
    tell(keysOn(change.way, given));
    return Reflect.apply(make, undefined, replaced(given, change.way, change.make()));
  });
}

/** The keys that the way leads over; none where it leads into another noun, which has calls of its own. */
function keysOn([step = 0, ...rest]: readonly number[], holder: object): readonly string[] {
  const key = keyAt(holder, step);
  const inner: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
  if (rest.length === 0 || typeof inner !== "object" || inner === null) return [key];
  const below = "kind" in inner || "selection" in inner ? [] : keysOn(rest, inner);
  return below.length === 0 ? [] : [key, ...below];
}

/** One of the holder's keys, or one that is not there yet. */
function keyAt(holder: object, step: number): string {
  const keys = Object.keys(holder);
  const added = Array.isArray(holder) ? String(holder.length) : (NEW_KEYS[step % NEW_KEYS.length] ?? "x");
  return keys[step % (keys.length + 1)] ?? added;
}

/** The shop, each call of which goes through `call`. */
export function shopWith(call: Call): dsl.App {
  const environment = call("environment", (given) => given, { account: "123456789012", region: "us-east-1" });
  return call("app", dsl.app, "shop", {
    environments: { production: environment, staging: { account: "123456789012", region: "us-east-1" } },
    define: (env: object) => call("content", (given) => given, contentWith(call, env)),
  });
}

function contentWith(call: Call, env: object): object {
  const repository = repositoryWith(call);
  const edge = call("loadBalancer", dsl.loadBalancer, "edge", {
    certificate: ["arn:aws:acm:us-east-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000"],
    internal: false,
    idleTimeoutSeconds: 60,
    sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
    deletionProtection: true,
    tags: { team: "edge" },
    suppress: [{ code: "elbv2/idle-timeout", reason: "A test." }],
  });
  const server = serverWith(call, repository);
  return {
    cluster: clusterWith(call),
    network: call("pick", dsl.pick, env, {
      production: newNetworkWith(call),
      staging: call("existing network", dsl.network.existing, {
        vpcId: "vpc-0123456789abcdef0",
        privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
        publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
      }),
    }),
    workloads: [server, serviceWith(call, { repository, edge, server })],
    repositories: [repository],
    tags: { app: "shop" },
  };
}

function repositoryWith(call: Call): dsl.Repository {
  return call("repository", dsl.repository, "shop/api", {
    lifecycle: [
      call("expireUntagged", dsl.expireUntagged, { days: 7 }),
      call("keepLast", dsl.keepLast, 10, { tagPrefixes: ["release-"] }),
      call("expireOlderThan", dsl.expireOlderThan, { days: 90 }),
      {
        description: "Pull requests",
        selection: { tagStatus: "tagged", tagPatternList: ["pr-*"], countType: "imageCountMoreThan", countNumber: 5 },
        action: { type: "expire" },
      },
    ],
    imageTagMutability: "IMMUTABLE",
    scanOnPush: true,
    encryption: {
      encryptionType: "KMS",
      kmsKey: "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    },
    tags: { team: "images" },
    suppress: [{ code: "ecr/scan-on-push", reason: "A test." }],
  });
}

function clusterWith(call: Call): dsl.Cluster {
  return call("cluster", dsl.cluster, {
    name: "shop",
    containerInsights: "enhanced",
    capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    defaultCapacityProviderStrategy: [call("fargate", dsl.fargate, { weight: 1, base: 1 })],
    tags: { team: "platform" },
    overrides: { configuration: { executeCommandConfiguration: { logging: "DEFAULT" } } },
  });
}

function newNetworkWith(call: Call): dsl.Network {
  return call("network", dsl.network, {
    cidr: "10.0.0.0/16",
    availabilityZones: 2,
    natGateways: 1,
    tags: { team: "network" },
  });
}

function serverWith(call: Call, repository: dsl.Repository): dsl.Service {
  const ports = call("ports", dsl.ports, "orders", { http: 8080, admin: { containerPort: 9000, protocol: "tcp" } });
  return call("server", dsl.service, "orders", {
    ...call("size", dsl.size, 512, 1024),
    image: call("tag", (tag) => repository.tag(tag), "v1.2.0"),
    ports,
    desiredCount: 2,
    logging: call("fireLens", dsl.fireLens, {
      to: [
        { cloudWatch: { logStreamPrefix: "web-", options: { log_key: "log" } } },
        { s3: { bucket: "shop-logs", prefix: "orders", region: "us-east-1" } },
        { firehose: { deliveryStream: "shop-logs" } },
        { openSearch: { host: "logs.example.com", domain: "shop", index: "orders" } },
        { output: { Name: "datadog" }, secretOptions: { apikey: dsl.secret("prod/datadog") } },
      ],
      includePattern: "order",
      router: { memory: 128, environment: { LEVEL: "debug" }, logging: dsl.awsLogs(), enableEcsLogMetadata: true },
    }),
    sidecars: { proxy: { image: call("digest", (digest) => repository.digest(digest), `sha256:${"0".repeat(64)}`) } },
  });
}

interface Around {
  readonly repository: dsl.Repository;
  readonly edge: dsl.LoadBalancer;
  readonly server: dsl.Service;
}

function serviceWith(call: Call, { repository, edge, server }: Around): dsl.Service {
  return call("service", dsl.service, "api", {
    image: call("build", (context: string, props: dsl.BuildProps) => repository.build(context, props), "./api", {
      dockerfile: "Dockerfile",
      target: "prod",
      args: { MODE: "prod" },
    }),
    cpu: 256,
    memory: 512,
    runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
    ephemeralStorage: 30,
    container: { name: "application", cpu: 128, memory: 400, memoryReservation: 256 },
    ports: { http: { containerPort: 8080, protocol: "tcp", appProtocol: "http" }, admin: 9000 },
    environment: {
      MODE: "prod",
      WORKERS: 4,
      DEBUG: false,
      ORDERS: call("url", (port: string, props: dsl.UrlProps) => server.url(port, props), "http", {
        scheme: "https",
        path: "/v1",
      }),
      ORDERS_TOPIC: topicWith(call).arn(),
      ORDERS_HOST: call("host", (port: string) => server.host(port), "http"),
      ORDERS_ADDRESS: call("address", (port: string) => server.address(port), "http"),
      ORDERS_TEXT: call("text", dsl.text, ["http://", "/v1"], server.host("admin")),
    },
    secrets: {
      PASSWORD: call("secret", dsl.secret, "prod/db", { key: "password", versionStage: "AWSCURRENT" }),
      TOKEN: call("parameter", dsl.parameter, "/prod/token"),
    },
    command: ["node", "server.js"],
    entryPoint: ["/entry"],
    workingDirectory: "/srv",
    user: "1000",
    readonlyRootFilesystem: true,
    healthCheck: { command: ["CMD", "true"], interval: 30, timeout: 5, retries: 3, startPeriod: 10 },
    ...storageWith(fileSystemWith(call), dsl.secret("prod/registry")),
    startTimeout: 30,
    stopTimeout: 30,
    logging: loggingWith(call),
    routes: { http: [routeWith(call, edge)] },
    sidecars: { log: sidecarWith(call) },
    dependsOn: { log: "HEALTHY" },
    enableExecuteCommand: true,
    healthCheckGracePeriodSeconds: 60,
    capacityProviderStrategy: [
      call("fargateSpot", dsl.fargateSpot, { weight: 2 }),
      dsl.fargate({ weight: 1, base: 1 }),
    ],
    deployment: call("rolling", dsl.rolling, {
      minimumHealthyPercent: 100,
      maximumPercent: 200,
      circuitBreaker: { enable: true, rollback: true },
    }),
    scaling: { min: 2, max: 4, cpu: 70, memory: 80, requestsPerTarget: 100, scaleInCooldown: 60, scaleOutCooldown: 60 },
    permissions: [
      {
        actions: ["s3:GetObject"],
        resources: ["arn:aws:s3:::shop/*"],
        effect: "Allow",
        conditions: { StringEquals: { "aws:ResourceTag/team": ["api"] } },
      },
    ],
    tags: { team: "api" },
    overrides: {
      taskDefinition: { pidMode: "task" },
      container: { dockerLabels: { team: "api" }, ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 2048 }] },
      service: { enableECSManagedTags: false },
    },
    suppress: [{ code: "ecs/service-single-task", reason: "A test." }],
  });
}

function loggingWith(call: Call): dsl.AwsLogs {
  return call("awsLogs", dsl.awsLogs, {
    retentionInDays: 30,
    kmsKey: "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    streamPrefix: "api",
    multilinePattern: "^INFO",
    mode: "non-blocking",
    maxBufferSize: "25m",
  });
}

function routeWith(call: Call, edge: dsl.LoadBalancer): dsl.Route {
  return call("route", (props: dsl.RouteProps) => edge.route(props), {
    path: ["/api/*"],
    host: "shop.example.com",
    healthCheck: {
      path: "/health",
      interval: 30,
      timeout: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 3,
      matcher: "200",
    },
    priority: 10,
    deregistrationDelay: 30,
  });
}

function sidecarWith(call: Call): dsl.SharedSidecar {
  return call("sidecar", dsl.sidecar, {
    image: "public.ecr.aws/docker/library/busybox:1.37.0",
    ports: { metrics: 9100 },
    essential: true,
    cpu: 64,
    memory: 64,
    memoryReservation: 32,
    environment: { LEVEL: "info" },
    secrets: { KEY: dsl.secret("prod/log") },
    healthCheck: { command: "true" },
    user: "1000",
    readonlyRootFilesystem: true,
    logging: dsl.awsLogs({ logGroup: "/shop/log", datetimeFormat: "%Y-%m-%d" }),
    overrides: { container: { interactive: true } },
  });
}

/** A copy in which the value at the end of the way is another; the last step may be a key that is not there. */
function replaced(holder: readonly unknown[], way: readonly number[], value: unknown): readonly unknown[];
function replaced(holder: unknown, way: readonly number[], value: unknown): unknown;
function replaced(holder: unknown, [step = 0, ...rest]: readonly number[], value: unknown): unknown {
  if (typeof holder !== "object" || holder === null) return value;
  const key = keyAt(holder, step);
  const inner: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
  const isEnd = rest.length === 0 || typeof inner !== "object" || inner === null;
  const changed = isEnd ? value : replaced(inner, rest, value);
  if (Array.isArray(holder)) return holder.toSpliced(Number(key), 1, changed);
  return { ...holder, [key]: changed };
}

const NEW_KEYS = ["", "desiredCont", "constructor", "toString", "0", "a b", "x".repeat(300), "\u001b[31m"];
