import { app, gitHubActions, loadBalancer, pick, registry, repository, secret, service, size } from "ecs-dsl";

const images = repository("bookings/api");
/** Of the account that builds: production, in another one, gets the same images. */
const replicated = registry({
  replication: [{ destinations: [{ account: "210987654321", region: "eu-west-1" }], prefixes: ["bookings/"] }],
});

export default app("bookings", {
  environments: {
    test: { account: "123456789012", region: "eu-central-1" },
    production: { account: "210987654321", region: "eu-west-1" },
  },
  define: (env) => {
    const edge = loadBalancer("edge", {
      domainName: pick(env, {
        test: "test.bookings.example.com",
        production: "bookings.example.com",
      }),
      hostedZone: "Z0123456789ABCDEFGHIJ",
    });
    const api = service("api", {
      ...pick(env, { test: size(256, 512), production: size(1024, 2048) }),
      runtimePlatform: { cpuArchitecture: "ARM64" },
      image: images.build("./api"),
      ports: { http: 80 },
      environment: { ENVIRONMENT: env.name, LOG_LEVEL: env.name === "production" ? "info" : "debug" },
      secrets: { API_KEY: secret(`bookings/${env.name}`, { key: "api" }) },
      routes: { http: edge.route({ path: "/*" }) },
      scaling: {
        ...pick(env, { test: { min: 1, max: 2 }, production: { min: 2, max: 10 } }),
        cpu: 70,
      },
    });
    return {
      workloads: [api],
      ...(env.name !== "production" ? { registry: replicated } : {}),
    };
  },
  workflows: [
    gitHubActions({
      role: {
        test: "arn:aws:iam::123456789012:role/deploy-test",
        production: "arn:aws:iam::210987654321:role/deploy-production",
      },
      on: { test: { branch: ["main", "feature/**"] }, production: { tag: "v*" } },
      promote: { production: "test" },
      install: "npm ci --ignore-scripts",
      nodeVersion: "24",
      runsOn: "ubuntu-24.04-arm",
    }),
  ],
});
