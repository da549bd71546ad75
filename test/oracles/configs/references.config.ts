import {
  app,
  awsLogs,
  cluster,
  keepLast,
  loadBalancer,
  network,
  pick,
  ports,
  repository,
  secret,
  service,
  sidecar,
  size,
  text,
} from "ecs-dsl";

const ownTags = { team: "orders" };

const images = repository("shop/orders", {
  lifecycle: [keepLast(10, { tagPatterns: ["release-*"] })],
  imageTagMutability: "MUTABLE",
  overrides: { imageScanningConfiguration: { scanOnPush: true } },
});

const edge = loadBalancer("edge", {
  overrides: { IpAddressType: "ipv4" },
});

const authPorts = ports("auth", { http: 8080 });

const database = secret("shop/database", { key: "url", versionStage: "AWSCURRENT" });

const proxy = sidecar({
  image: "public.ecr.aws/nginx/nginx:1.27",
  dependsOn: { main: "START" },
  startTimeout: 60,
  overrides: { container: { dockerLabels: { team: "orders" } } },
});

export default app("shop", {
  environments: {
    staging: { account: "123456789012", region: "eu-west-1" },
    production: { account: "123456789012", region: "eu-central-1" },
  },
  define: (environment) => {
    const orders = service("orders", {
      ...pick(environment, { staging: size(256, 512), production: size(1024, 2048) }),
      image: images.tag("latest"),
      suppress: [{ code: "images/latest-tag", reason: "the shop always runs what was built last" }],
      ports: { http: 8080 },
      environment: { AUTH: authPorts.url("http", { path: "/v1" }) },
      secrets: {
        DATABASE_URL: database,
        OLD_KEY: secret("shop/key", { versionId: "a1b2c3d4-5678-90ab-cdef-EXAMPLE11111" }),
      },
      routes: { http: edge.route() },
      logging: awsLogs({ multilinePattern: "^\\d{4}-" }),
      sidecars: { proxy },
      managedPolicies: ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"],
      permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary",
      overrides: { service: { propagateTags: "SERVICE" } },
    });
    const auth = service("auth", {
      cpu: 256,
      memory: 512,
      image: "public.ecr.aws/docker/library/node:22-alpine",
      ports: authPorts,
      environment: { ORDERS: text`${orders.host("http")} or ${orders.address("http")}` },
      roles: { execution: "arn:aws:iam::123456789012:role/execution", task: "arn:aws:iam::123456789012:role/auth" },
    });
    return {
      cluster: cluster({
        name: `shop-${environment.name}`,
        tags: ownTags,
        overrides: { settings: [{ name: "containerInsights", value: "enabled" }] },
      }),
      network: network({ tags: ownTags }),
      workloads: [orders, auth],
    };
  },
});
