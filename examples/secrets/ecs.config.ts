import { app, cluster, parameter, repository, secret, service } from "ecs-dsl";

const images = repository("secure-app");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.tag("v2.1.0"),
  environment: { NODE_ENV: "production" },
  secrets: {
    DB_HOST: secret("prod/db/host", { key: "host" }),
    DB_USERNAME: secret("prod/db/credentials", { key: "username", kmsKey: "alias/shop" }),
    DB_PASSWORD: secret("prod/db/credentials", { key: "password", kmsKey: "alias/shop" }),
    DB_PASSWORD_BEFORE: secret("prod/db/credentials", {
      key: "password",
      versionStage: "AWSPREVIOUS",
      kmsKey: "alias/shop",
    }),
    API_KEY: secret("arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/api-key-AbC123"),
    FEATURES: parameter("/prod/features"),
  },
  permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop-invoices/*"] }],
  permissionsBoundary: "arn:aws:iam::123456789012:policy/developers",
  desiredCount: 2,
});

// Where another team makes the role by which ECS starts tasks, the runbook says what that role has to allow.
const reports = service("reports", {
  cpu: 256,
  memory: 512,
  image: images.tag("v2.1.0"),
  command: ["node", "reports.js"],
  secrets: { DB_PASSWORD: secret("prod/db/reports", { key: "password" }) },
  roles: { execution: "arn:aws:iam::123456789012:role/ecs-task-execution" },
});

export default app("secrets", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [api, reports] }),
});
