import {
  app,
  awsLogs,
  cluster,
  expireUntagged,
  keepLast,
  loadBalancer,
  network,
  parameter,
  repository,
  rolling,
  secret,
  service,
} from "ecs-dsl";

const images = repository("shop/api", {
  lifecycle: [expireUntagged({ days: 7 }), keepLast(10)],
  imageTagMutability: "MUTABLE",
  encryption: { encryptionType: "KMS" },
  tags: { team: "orders" },
});

const edge = loadBalancer("edge", {
  certificate: [
    "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
    "arn:aws:acm:eu-west-1:123456789012:certificate/87654321-1234-1234-1234-123456789012",
  ],
  idleTimeoutSeconds: 120,
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  deletionProtection: true,
  redirects: [
    { host: ["www.example.com", "*.example.org"], to: "https://example.com" },
    { path: "/old/*", to: "https://#{host}:443/new/#{path}?from=old", statusCode: 302, priority: 300 },
  ],
  defaultAction: { fixedResponse: { statusCode: 503, contentType: "text/html", messageBody: "<h1>Back soon</h1>" } },
  listeners: {
    8080: {},
    8443: {
      certificate: [
        "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
        "arn:aws:acm:eu-west-1:123456789012:certificate/87654321-1234-1234-1234-123456789012",
      ],
    },
  },
  webAcl: "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/3f5e4c2a-0000-4000-8000-000000000000",
  wafFailOpen: true,
  accessLogs: { bucket: "shop-logs", prefix: "edge" },
  connectionLogs: { bucket: "shop-logs" },
  dropInvalidHeaderFields: false,
  desyncMitigationMode: "strictest",
  preserveHostHeader: true,
  xffHeaderProcessingMode: "preserve",
  clientKeepAliveSeconds: 600,
  tags: { team: "edge" },
});

const api = service("api", {
  cpu: "1 vCPU",
  memory: "2 GB",
  image: images.build("./api", {
    dockerfile: "docker/Dockerfile",
    target: "production",
    args: { NODE_ENV: "production" },
  }),
  ports: { http: 8080, grpc: { containerPort: 9090, protocol: "tcp", appProtocol: "grpc" } },
  environment: {
    LOG_LEVEL: "info",
    WORKERS: 4,
    DEBUG: false,
    GREETING: 'It\'s "quoted": ${HOME} $(id) `id` \\ 100% # no comment',
  },
  secrets: {
    DATABASE_PASSWORD: secret("shop/database", { key: "password" }),
    DATABASE_CA: secret("arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/ca-AbCdEf"),
    API_KEY: parameter("/shop/api-key", { kmsKey: "alias/shop" }),
    SIGNING_KEY: secret("shop/signing-key", {
      kmsKey: "arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012",
    }),
  },
  healthCheck: {
    command: "curl -f http://localhost:8080/health || exit 1",
    interval: 10,
    timeout: 5,
    retries: 5,
    startPeriod: 60,
  },
  user: "1000:1000",
  workingDirectory: "/app",
  readonlyRootFilesystem: true,
  stopTimeout: 90,
  routes: {
    http: edge.route({
      path: ["/api/*", "/v2/*"],
      host: "shop.example.com",
      protocol: "HTTPS",
      authenticate: {
        oidc: {
          issuer: "https://login.example.com",
          authorizationEndpoint: "https://login.example.com/authorize",
          tokenEndpoint: "https://login.example.com/token",
          userInfoEndpoint: "https://login.example.com/userinfo",
          clientId: "shop",
          clientSecret: secret("shop/login", { key: "clientSecret" }),
        },
        scope: "openid email",
        sessionCookieName: "ShopSession",
        sessionTimeoutSeconds: 3600,
      },
      healthCheck: {
        path: "/health",
        interval: 15,
        timeout: 5,
        port: 8081,
        protocol: "HTTP",
        healthyThreshold: 2,
        unhealthyThreshold: 3,
        matcher: "200-299",
      },
      deregistrationDelay: 30,
      stickiness: { durationSeconds: 3600, cookieName: "SESSION" },
      slowStartSeconds: 60,
    }),
    grpc: edge.route({
      host: ["grpc.example.com", "*.grpc.example.com"],
      priority: 7,
      listener: 8443,
      authenticate: {
        cognito: {
          userPool: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbCdEf123",
          userPoolClient: "1example23456789",
          userPoolDomain: "shop",
        },
        onUnauthenticatedRequest: "allow",
      },
      algorithm: "weighted_random",
      anomalyMitigation: true,
    }),
  },
  scaling: { min: 2, max: 20, cpu: 60, memory: 75, requestsPerTarget: 500, scaleInCooldown: 300, scaleOutCooldown: 30 },
  sidecars: {
    migrate: { image: images.build("./api", { target: "migrate" }), essential: false, stopTimeout: 60 },
    collector: {
      image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.40.0",
      essential: false,
      cpu: 128,
      memory: 256,
      memoryReservation: 128,
      ports: { otlp: 4317 },
      logging: awsLogs({ mode: "blocking" }),
    },
  },
  container: { name: "application", cpu: 512, memory: 1024, memoryReservation: 768 },
  dependsOn: { migrate: "SUCCESS", collector: "START" },
  runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
  ephemeralStorage: 50,
  enableExecuteCommand: true,
  healthCheckGracePeriodSeconds: 120,
  deployment: rolling({
    minimumHealthyPercent: 50,
    maximumPercent: 200,
    circuitBreaker: { enable: true, rollback: true },
  }),
  logging: awsLogs({
    retentionInDays: 90,
    kmsKey: "arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012",
    streamPrefix: "shop",
    datetimeFormat: "%Y-%m-%d %H:%M:%S",
    mode: "non-blocking",
    maxBufferSize: "25m",
  }),
  permissions: [
    {
      actions: ["s3:GetObject", "s3:PutObject"],
      resources: ["arn:aws:s3:::shop-invoices/*"],
      conditions: { StringEquals: { "aws:SourceVpc": "vpc-0123456789abcdef0" } },
    },
    { actions: ["s3:DeleteObject"], resources: ["arn:aws:s3:::shop-invoices/*"], effect: "Deny" },
  ],
  overrides: {
    taskDefinition: {
      volumes: [
        {
          name: "uploads",
          efsVolumeConfiguration: {
            fileSystemId: "fs-0123456789abcdef0",
            transitEncryption: "ENABLED",
            authorizationConfig: { iam: "ENABLED", accessPointId: "fsap-0123456789abcdef0" },
          },
        },
      ],
    },
    container: {
      environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop-config/api.env" }],
      mountPoints: [{ sourceVolume: "uploads", containerPath: "/uploads" }],
    },
  },
  tags: { team: "orders" },
});

export default app("shop", {
  environments: {
    staging: { account: "123456789012", region: "eu-west-1" },
    production: { account: "123456789012", region: "eu-west-1" },
  },
  define: (environment) => ({
    cluster: cluster({ containerInsights: environment.name === "production" ? "enhanced" : "disabled" }),
    network: network({
      cidr: "10.20.0.0/16",
      availabilityZones: 3,
      natGateways: environment.name === "production" ? 3 : 1,
    }),
    workloads: [api],
    tags: { app: "shop", "cost-centre": "1234" },
  }),
});
