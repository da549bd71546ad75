import { app, loadBalancer, pick, secret, service, size } from "ecs-dsl";

export default app("catalog", {
  environments: {
    staging: { account: "123456789012", region: "eu-west-1" },
    production: { account: "210987654321", region: "eu-west-1" },
  },
  define: (env) => {
    const edge = loadBalancer("edge");
    const api = service("api", {
      ...pick(env, { staging: size(256, 512), production: size(1024, 2048) }),
      image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/catalog/api:1.4.0",
      ports: { http: 8080 },
      environment: { LOG_LEVEL: pick(env, { staging: "debug", production: "info" }) },
      secrets: { DB_PASSWORD: secret(`${env.name}/catalog/db`, { key: "password" }) },
      routes: { http: edge.route({ path: "/*", healthCheck: "/health" }) },
      scaling: { ...pick(env, { staging: { min: 1, max: 2 }, production: { min: 2, max: 10 } }), cpu: 70 },
    });
    return { workloads: [api] };
  },
});
