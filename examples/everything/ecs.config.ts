import {
  app,
  archiveUnpulled,
  awsLogs,
  binpack,
  blueGreen,
  canary,
  cloudMap,
  cluster,
  daemon,
  deployParameter,
  distinctInstance,
  distribution,
  ec2Capacity,
  expireArchived,
  expireOlderThan,
  expireUntagged,
  external,
  fargate,
  fargateSpot,
  fileSystem,
  fireLens,
  gitCommit,
  gitHubActions,
  immutable,
  keepLast,
  linear,
  loadBalancer,
  managedInstances,
  memberOf,
  mutable,
  network,
  networkLoadBalancer,
  openTelemetryCollector,
  parameter,
  pick,
  ports,
  publicRepository,
  queue,
  registry,
  repository,
  resource,
  rolling,
  scheduledTask,
  secret,
  securityGroup,
  service,
  serviceConnect,
  share,
  sidecar,
  size,
  spread,
  stack,
  stackOutput,
  targetGroup,
  task,
  text,
  topic,
  worker,
  xrayDaemon,
} from "ecs-dsl";

const hostedZone = "Z0123456789ABCDEFGHIJ";

// Images: repositories, what of the registry is one for the account, and what others publish.
const images = repository("market/api", {
  lifecycle: [
    keepLast(10, { tagPrefixes: ["release-"] }),
    expireOlderThan({ days: 30, tagPrefixes: ["dev-"] }),
    expireUntagged({ days: 7 }),
    archiveUnpulled({ days: 60 }),
    expireArchived({ days: 365 }),
  ],
  imageTagMutability: immutable({ except: ["latest"] }),
  grants: { pull: ["987654321098"] },
});
const jobImages = repository("market/jobs", { imageTagMutability: mutable({ except: ["release-*"] }) });
const tools = repository.existing("platform/tools");
const cli = publicRepository("market-cli", { catalog: { description: "Talks to the market" } });

// What several workloads share.
const net = network({ availabilityZones: 2, natGateways: 1, flowLogs: true });
const alerts = topic.existing("arn:aws:sns:us-east-1:123456789012:alerts");
const orders = topic("orders");
const jobs = queue("jobs", {
  visibilityTimeout: 120,
  deadLetter: { maxReceiveCount: 5 },
  subscribe: [orders.filter({ kind: ["paid"] })],
});
const audits = queue.existing("arn:aws:sqs:us-east-1:123456789012:audits");
const uploads = fileSystem("uploads");

const data = stack("data", {
  Sessions: resource("AWS::DynamoDB::Table", {
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
  }),
  Cache: resource("AWS::ElastiCache::ServerlessCache", {
    Engine: "valkey",
    ServerlessCacheName: { Ref: "AWS::StackName" },
    SubnetIds: net.privateSubnets,
    SecurityGroupIds: [securityGroup("Cache", { port: 6379 })],
  }),
});

// Ways in from inside, and by TCP; the one for everybody has another name in each environment.
const inside = loadBalancer("inside", { internal: true });
const tcp = networkLoadBalancer("tcp");

// Instances, those of one's own and those that ECS looks after.
const general = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 6 });
const compute = managedInstances("compute", {
  instanceRequirements: { vCpuCount: { min: 2, max: 8 }, memoryMiB: { min: 4096 } },
});

/** Beside what has traces: one for several. */
const proxy = sidecar({
  image: "public.ecr.aws/nginx/nginx:1.27.3",
  essential: false,
  logging: awsLogs({ streamPrefix: "proxy" }),
});

// Ports that are known before their service is: what stands above it can refer to them.
const accountPorts = ports("accounts", { http: 8080 });

export default app("market", {
  environments: {
    staging: { account: "123456789012", region: "us-east-1" },
    production: { account: "123456789012", region: "us-east-1" },
  },
  define: (env) => {
    const domain = pick(env, { staging: "staging.example.com", production: "example.com" });
    const edge = loadBalancer("edge", { domainName: `origin.${domain}`, hostedZone });
    const site = distribution("site", { origin: edge, domainName: domain, hostedZone });

    const api = service("api", {
      ...pick(env, { staging: size(256, 512), production: size(1024, 2048) }),
      image: images.build("./api", { tags: [gitCommit()] }),
      ports: { http: 80 },
      environment: {
        PUBLIC_URL: site.url(),
        BANNER: deployParameter("Banner", { default: "", description: "Said on each page" }),
        SUPPORT_URL: stackOutput("support", "Url"),
        ACCOUNTS_URL: accountPorts.url("http"),
        SESSIONS: data.ref("Sessions"),
        CACHE: text`rediss://${data.attribute("Cache", "Endpoint.Address")}:6379`,
        ORDERS_TOPIC: orders.arn(),
        AUDITS_URL: audits.url(),
      },
      secrets: { API_KEY: secret(`${env.name}/market`, { key: "api" }), FLAGS: parameter(`/${env.name}/market/flags`) },
      permissions: [{ actions: ["dynamodb:GetItem", "dynamodb:PutItem"], resources: [data.arn("Sessions")] }],
      connections: [data.port("Cache")],
      sidecars: { proxy, otel: openTelemetryCollector({ exporters: ["xray", "emf"], namespace: "market" }) },
      routes: { http: edge.route({ path: "/*", test: { header: { "X-Test": "green" } } }) },
      scaling: { min: 2, max: 10, cpu: 70, requestsPerTarget: 1000 },
      deployment: blueGreen({ bakeTimeInMinutes: 10 }),
      alarms: { targets5xx: { threshold: 10, rollback: true }, notify: alerts },
      dashboard: true,
    });

    const accounts = service("accounts", {
      cpu: 256,
      memory: 512,
      image: images.tag("release-1.8.0"),
      ports: accountPorts,
      sidecars: { "xray-daemon": xrayDaemon() },
      routes: { http: [inside.route({ path: "/accounts/*" }), edge.route({ path: "/accounts/*" })] },
      desiredCount: 2,
      deployment: canary({ canaryPercent: 10, canaryBakeTimeInMinutes: 10 }),
    });

    const search = service("search", {
      capacityProviderStrategy: [share(general, { weight: 1 })],
      memory: 3000,
      image: images.pinnedByCi({ initial: "release-2.0.0" }),
      ports: { http: 9200 },
      routes: { http: inside.route({ path: "/search/*" }) },
      placementStrategy: [spread("attribute:ecs.availability-zone"), binpack("memory")],
      placementConstraints: [memberOf("attribute:ecs.instance-type =~ m7g.*"), distinctInstance()],
      deployment: linear({ stepPercent: 25, stepBakeTimeInMinutes: 5 }),
    });

    const cache = service("cache", {
      cpu: 256,
      memory: 512,
      image: registry.cached("dockerhub", "library/redis:7.4"),
      ports: { redis: 6379 },
      routes: { redis: tcp.listen({ port: 6379 }) },
      allowFrom: { redis: ["10.0.0.0/8"] },
      capacityProviderStrategy: [fargate({ base: 1, weight: 1 }), fargateSpot({ weight: 2 })],
      deployment: rolling({ minimumHealthyPercent: 50 }),
    });

    const renderer = service("renderer", {
      capacity: compute,
      cpu: 1024,
      memory: 2048,
      image: tools.digest("sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
      volumes: { uploads },
      mounts: { "/uploads": "uploads" },
      logging: fireLens({ to: [{ cloudWatch: {} }, { s3: { bucket: "market-logs" } }] }),
    });

    // Behind a load balancer of another tool.
    const chat = service("chat", {
      ...size(256, 512),
      image: images.tag("release-1.8.0"),
      ports: { http: 8080 },
      routes: {
        http: targetGroup.existing(
          "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/chat/50dc6c495c0c9188",
          { securityGroup: "sg-0123456789abcdef0" },
        ),
      },
    });

    const mailer = worker("mailer", {
      cpu: 256,
      memory: 512,
      image: jobImages.tag("release-1.0.2"),
      queue: jobs,
      scaling: { min: 0, max: 10, messagesPerTask: 100 },
      alarms: { deadLetters: 1, notify: alerts },
    });

    const report = scheduledTask("report", {
      cpu: 256,
      memory: 512,
      image: jobImages.tag("release-1.0.2"),
      command: ["node", "report.js"],
      schedule: "cron(0 6 * * ? *)",
      timeZone: "Europe/Berlin",
      onFailure: { notify: alerts },
    });

    const migrate = task("migrate", {
      ...size(256, 512),
      image: jobImages.tag("release-1.0.2"),
      command: ["node", "migrate.js"],
      environment: { SESSIONS: data.ref("Sessions") },
      before: [api],
    });
    const agent = daemon("agent", {
      capacity: general,
      memory: 128,
      image: "public.ecr.aws/cloudwatch-agent/cloudwatch-agent:1.300049.1b929",
    });

    const printer = worker("printer", {
      capacity: external("shops"),
      queue: queue("receipts"),
      memory: 128,
      image: "public.ecr.aws/docker/library/busybox:1.37.0",
    });

    return {
      cluster: cluster({ containerInsights: "enhanced" }),
      network: net,
      discovery: [serviceConnect(), cloudMap("market.local")],
      registry: registry({
        scanning: { type: "ENHANCED", continuous: ["market/*"] },
        pullThroughCache: {
          dockerhub: { upstream: "registry-1.docker.io", credential: secret("ecr-pullthroughcache/dockerhub") },
        },
      }),
      workloads: [api, accounts, search, cache, renderer, chat, mailer, report, migrate, agent, printer],
      resources: [site, cli],
      outputs: {
        SiteUrl: site.url(),
        SessionsTable: { value: data.ref("Sessions"), parameter: `/market/${env.name}/sessions` },
      },
      tags: { team: "market" },
    };
  },
  defaults: { workload: { environment: { TZ: "UTC" } }, rules: { "images/latest-tag": "warning" } },
  workflows: [
    gitHubActions({
      role: {
        staging: "arn:aws:iam::123456789012:role/deploy-staging",
        production: "arn:aws:iam::123456789012:role/deploy-production",
      },
      on: { staging: { branch: "main" }, production: { tag: "v*" } },
    }),
  ],
});
