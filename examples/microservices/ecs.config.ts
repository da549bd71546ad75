import {
  app,
  distribution,
  loadBalancer,
  network,
  queue,
  repository,
  resource,
  secret,
  securityGroup,
  service,
  stack,
  text,
  topic,
  worker,
} from "ecs-dsl";

const hostedZone = "Z0123456789ABCDEFGHIJ";
const net = network();

const edge = loadBalancer("edge", { domainName: "origin.example.com", hostedZone });
const site = distribution("site", { origin: edge, domainName: "example.com", hostedZone });

const data = stack("data", {
  Sessions: resource("AWS::DynamoDB::Table", {
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
  }),
  Subnets: resource("AWS::RDS::DBSubnetGroup", {
    DBSubnetGroupDescription: "Where the database of the shop is",
    SubnetIds: net.privateSubnets,
  }),
  Db: resource(
    "AWS::RDS::DBCluster",
    {
      Engine: "aurora-postgresql",
      DatabaseName: "shop",
      DBSubnetGroupName: { Ref: "Subnets" },
      VpcSecurityGroupIds: [securityGroup("Db", { port: 5432 })],
      ManageMasterUserPassword: true,
      MasterUsername: "shop",
      StorageEncrypted: true,
      ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 },
    },
    { deletionPolicy: "Snapshot" },
  ),
  Writer: resource("AWS::RDS::DBInstance", {
    DBClusterIdentifier: { Ref: "Db" },
    DBInstanceClass: "db.serverless",
    Engine: "aurora-postgresql",
  }),
  Cache: resource("AWS::ElastiCache::ServerlessCache", {
    Engine: "valkey",
    ServerlessCacheName: "shop",
    SubnetIds: net.privateSubnets,
    SecurityGroupIds: [securityGroup("Cache", { port: 6379 })],
  }),
});

const registered = topic("registered");
const mails = queue("mails", { subscribe: [registered], visibilityTimeout: 60, deadLetter: { maxReceiveCount: 5 } });

const size = { cpu: 256, memory: 512, desiredCount: 2 } as const;

const auth = service("auth", {
  ...size,
  image: repository("shop/auth").tag("v1.8.0"),
  ports: { http: 8080 },
  environment: { SESSIONS_TABLE: data.ref("Sessions"), PUBLIC_URL: site.url() },
  permissions: [{ actions: ["dynamodb:GetItem", "dynamodb:PutItem"], resources: [data.arn("Sessions")] }],
  routes: { http: edge.route({ path: "/auth/*", healthCheck: "/health" }) },
});

const user = service("user", {
  ...size,
  image: repository("shop/user").tag("v1.3.1"),
  ports: { http: 8080 },
  environment: {
    DATABASE: text`postgres://${data.attribute("Db", "Endpoint.Address")}:5432/shop`,
    REGISTERED_TOPIC_ARN: registered.arn(),
  },
  secrets: { DATABASE_PASSWORD: secret(data.attribute("Db", "MasterUserSecret.SecretArn"), { key: "password" }) },
  connections: [data.port("Db")],
  routes: { http: edge.route({ path: "/user/*", healthCheck: "/health" }) },
});

const api = service("api", {
  ...size,
  image: repository("shop/api").tag("v2.0.4"),
  ports: { http: 8080 },
  environment: {
    AUTH_URL: auth.url("http"),
    USER_URL: user.url("http"),
    CACHE: text`rediss://${data.attribute("Cache", "Endpoint.Address")}:6379`,
  },
  connections: [data.port("Cache")],
  routes: { http: edge.route({ path: "/api/*", healthCheck: "/health" }) },
});

const mailer = worker("mailer", {
  cpu: 256,
  memory: 512,
  image: repository("shop/mailer").tag("v1.0.2"),
  environment: { USER_URL: user.url("http") },
  queue: mails,
  scaling: { min: 0, max: 10, messagesPerTask: 100 },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-central-1" } },
  define: () => ({ network: net, workloads: [api, auth, user, mailer], resources: [site] }),
});
