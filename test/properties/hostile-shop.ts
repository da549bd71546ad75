import * as dsl from "ecs-dsl";
import { ALARMS } from "./hostile-alarms.ts";
import { distributionWith } from "./hostile-distributions.ts";
import { imagesWith, publicRepositoryWith, registryWith, runImagesWith } from "./hostile-images.ts";
import { DEFAULTS } from "./hostile-defaults.ts";
import { workflowsWith } from "./hostile-workflows.ts";
import { blueGreenWith, deliveriesWith } from "./hostile-deliveries.ts";
import { discoveryWith } from "./hostile-discovery.ts";
import { existingInstancesWith } from "./hostile-existing.ts";
import { instancesWith } from "./hostile-instances.ts";
import { jobsWith, queuesWith, type Shared } from "./hostile-jobs.ts";
import { listenersWith } from "./hostile-listeners.ts";
import { networkWith } from "./hostile-network.ts";
import type { Call } from "./hostile-nouns.ts";
import {
  existingTopicWith,
  fileSystemWith,
  stackValuesWith,
  stackWith,
  templateOutputWith,
  topicWith,
} from "./hostile-resources.ts";
import { SCALING } from "./hostile-scaling.ts";
import { agentsWith, fireLensWith, sidecarWith } from "./hostile-sidecars.ts";
import { storageWith } from "./hostile-volumes.ts";

/** The shop, each call of which goes through `call`. */
export function shopWith(call: Call): dsl.App {
  const environment = call("environment", (given) => given, { account: "123456789012", region: "us-east-1" });
  return call("app", dsl.app, "shop", {
    environments: { production: environment, staging: { account: "123456789012", region: "us-east-1" } },
    workflows: [workflowsWith(call)],
    defaults: DEFAULTS,
    outputs: { Home: { value: "https://example.com", description: "Where it is." } },
    define: (env: object) => call("content", (given) => given, contentWith(call, env)),
  });
}

function contentWith(call: Call, env: object): object {
  const repositories = imagesWith(call);
  const images = runImagesWith(call, repositories);
  const queues = queuesWith(call);
  const edge = loadBalancerWith(call);
  const site = distributionWith(call, edge, env);
  const server = serverWith(call, images, edge);
  const isNew = Reflect.get(env, "name") === "production";
  const cluster = isNew ? clusterWith(call) : call("existing cluster", dsl.cluster.existing, "shop");
  return {
    cluster,
    network: networkWith(call, env),
    discovery: discoveryWith(call, env),
    workloads: [
      server,
      serviceWith(call, { ...queues, images, edge, site, server, cluster }),
      ...jobsWith(call, { ...queues, images, server, cluster }),
      ...(cluster.source === "new" ? instancesWith(call) : existingInstancesWith(call)),
      ...deliveriesWith(call, edge, env),
      ...listenersWith(call, env),
    ],
    repositories: [repositories.repository],
    registryStacks: 2,
    resources: [publicRepositoryWith(call), queues.jobs],
    registry: registryWith(call),
    defaults: { service: { stopTimeout: 90 } },
    outputs: {
      EdgeArn: {
        value: call("load balancer arn", () => edge.arn()),
        parameter: `/shop/${Reflect.get(env, "name")}/edge`,
      },
    },
    tags: {
      app: "shop",
      team: "sales",
      part: "web",
      cost: "1200",
      owner: "ada",
      area: "eu",
      tier: "gold",
      plan: "pro",
    },
  };
}

function loadBalancerWith(call: Call): dsl.LoadBalancer {
  return call("loadBalancer", dsl.loadBalancer, "edge", {
    certificate: ["arn:aws:acm:us-east-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000000"],
    internal: false,
    originSecretVersion: 2,
    priorities: [1, 40_000],
    idleTimeoutSeconds: 60,
    sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
    deletionProtection: true,
    allowFrom: ["10.0.0.0/8", "sg-0123456789abcdef0"],
    domainName: [
      { name: "example.com", hostedZone: "Z0123456789ABCDEFGHIJ", routingPolicy: { latency: true } },
      {
        name: "a.example.com",
        routingPolicy: { weighted: 50 },
        healthCheck: { path: "/health", requestInterval: 10, failureThreshold: 2 },
      },
      { name: "b.example.com", routingPolicy: { failover: "PRIMARY" } },
    ],
    hostedZone: "Z0123456789ABCDEFGHIJ",
    redirects: [{ host: ["www.example.com"], path: "/old/*", to: "https://example.com", statusCode: 302, priority: 7 }],
    defaultAction: { fixedResponse: { statusCode: 404, contentType: "text/plain", messageBody: "No" } },
    listeners: {
      "8443": { certificate: ["arn:aws:acm:us-east-1:123456789012:certificate/3f5e4c2a-0000-4000-8000-000000000001"] },
    },
    webAcl: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/3f5e4c2a-0000-4000-8000-000000000000",
    wafFailOpen: false,
    accessLogs: { bucket: "shop-logs", prefix: "edge" },
    connectionLogs: { bucket: "shop-logs" },
    dropInvalidHeaderFields: true,
    desyncMitigationMode: "defensive",
    preserveHostHeader: true,
    xffHeaderProcessingMode: "append",
    clientKeepAliveSeconds: 3600,
    tags: { team: "edge" },
    suppress: [{ code: "elbv2/idle-timeout", reason: "A test." }],
  });
}

function clusterWith(call: Call): dsl.Cluster {
  return call("cluster", dsl.cluster, {
    executeCommand: {
      logging: {
        cloudWatchLogGroupName: "/ecs/sessions",
        cloudWatchEncryptionEnabled: true,
        s3BucketName: "sessions",
        s3KeyPrefix: "shop",
        s3EncryptionEnabled: true,
      },
      kmsKey: "alias/sessions",
    },
    name: "shop",
    containerInsights: "enhanced",
    capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    defaultCapacityProviderStrategy: [call("fargate", dsl.fargate, { weight: 1, base: 1 })],
    tags: { team: "platform" },
    overrides: { configuration: { executeCommandConfiguration: { logging: "DEFAULT" } } },
  });
}

/** The images of the shop's containers. */
type Images = ReturnType<typeof runImagesWith>;

function serverWith(call: Call, { tag, digest }: Images, edge: dsl.LoadBalancer): dsl.Service {
  const ports = call("ports", dsl.ports, "orders", {
    http: 8080,
    admin: {
      containerPort: 9000,
      protocol: "tcp",
      timeout: { idleTimeoutSeconds: 60 },
      test: { header: { "X-Test": "green" } },
    },
    media: { containerPortRange: "10000-10010", protocol: "udp" },
  });
  return call("server", dsl.service, "orders", {
    ...call("size", dsl.size, 512, 1024),
    image: tag,
    ports,
    desiredCount: 2,
    logging: fireLensWith(call),
    assignPublicIp: true,
    deployment: blueGreenWith(call),
    sidecars: {
      proxy: { image: digest, ports: { web: 80 }, routes: { web: proxyRouteWith(call, edge) } },
      ...agentsWith(call),
    },
  });
}

interface Around extends Shared {
  readonly images: Images;
  readonly edge: dsl.LoadBalancer;
  readonly site: dsl.Distribution;
  readonly server: dsl.Service;
  readonly cluster: dsl.Cluster;
}

function serviceWith(call: Call, { images, edge, site, server, jobs, cluster }: Around): dsl.Service {
  const { variables, secrets, connections } = stackValuesWith(call, stackWith(call));
  return call("service", dsl.service, "api", {
    image: images.build,
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
      ORDERS_GROUP: call("security group of tasks", () => server.securityGroup()),
      ORDERS_TASK: call("task definition", () => server.taskDefinition()),
      CLUSTER: call("cluster arn", () => cluster.arn()),
      ORDERS_TOPIC: topicWith(call).arn(),
      ALERTS_TOPIC: existingTopicWith(call).arn(),
      ORDERS_HOST: call("host", (port: string) => server.host(port), "http"),
      ORDERS_ADDRESS: call("address", (port: string) => server.address(port), "http"),
      JOBS_URL: jobs.url(),
      ...variables,
      EDGE_ARN: call("load balancer arn", () => edge.arn()),
      EDGE_URL: call("load balancer url", () => edge.url()),
      SITE_ARN: call("distribution arn", () => site.arn()),
      SITE_URL: call("distribution url", () => site.url()),
      ASSETS: templateOutputWith(call),
      ORDERS_TEXT: call("text", dsl.text, ["http://", "/v1"], server.host("admin")),
    },
    secrets: {
      ...secrets,
      PASSWORD: call("secret", dsl.secret, "prod/db", { key: "password", versionStage: "AWSCURRENT" }),
      TOKEN: call("parameter", dsl.parameter, "/prod/token", { kmsKey: "alias/shop" }),
    },
    connections,
    securityGroups: ["sg-0123456789abcdef0"],
    allowFrom: { http: ["10.0.0.0/8", "sg-0123456789abcdef0"] },
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
    sidecars: { log: sidecarWith(call), init: { image: images.digest, essential: false } },
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
      circuitBreaker: {
        enable: true,
        rollback: true,
        thresholdConfiguration: { type: "COUNT", value: 3 },
        resetOnHealthyTask: true,
      },
      alarms: { alarmNames: ["api-errors"], enable: true, rollback: true },
      earlySuccessCriteria: { enable: true, healthyPercent: 100, sourceServiceRevisionCleanup: "BLOCKING" },
    }),
    availabilityZoneRebalancing: "ENABLED",
    scaling: SCALING,
    alarms: ALARMS,
    dashboard: true,
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
    protocol: "HTTPS",
    authenticate: {
      oidc: {
        issuer: "https://login.example.com",
        authorizationEndpoint: "https://login.example.com/authorize",
        tokenEndpoint: "https://login.example.com/token",
        userInfoEndpoint: "https://login.example.com/userinfo",
        clientId: "shop",
        clientSecret: call("client secret", dsl.secret, "shop/login", { key: "clientSecret" }),
      },
      onUnauthenticatedRequest: "deny",
      scope: "openid email",
      sessionCookieName: "Shop",
      sessionTimeoutSeconds: 3600,
    },
    healthCheck: {
      path: "/health",
      interval: 30,
      timeout: 5,
      port: 8081,
      protocol: "HTTP",
      healthyThreshold: 2,
      unhealthyThreshold: 3,
      matcher: "200",
    },
    header: { "X-Team": ["api"] },
    priority: 10,
    deregistrationDelay: 30,
    stickiness: { durationSeconds: 3600, cookieName: "SESSION" },
    slowStartSeconds: 60,
    algorithm: "round_robin",
    listener: 8443,
    anomalyMitigation: false,
  });
}

function proxyRouteWith(call: Call, edge: dsl.LoadBalancer): dsl.Route {
  return call("proxy route", (props: dsl.RouteProps) => edge.route(props), {
    query: { version: "2" },
    method: ["GET"],
    sourceIp: ["10.0.0.0/8"],
    test: { header: { "X-Test": ["green"] }, listener: 8443 },
  });
}
