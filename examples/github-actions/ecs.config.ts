import { app, gitHubActions, loadBalancer, pick, repository, service, size } from "ecs-dsl";

const images = repository("tickets/api");

export default app("tickets", {
  environments: {
    staging: { account: "123456789012", region: "eu-central-1" },
    production: { account: "123456789012", region: "eu-central-1" },
  },
  define: (env) => {
    const edge = loadBalancer("edge");
    const api = service("api", {
      ...pick(env, { staging: size(256, 512), production: size(512, 1024) }),
      image: images.build("./api"),
      ports: { http: 80 },
      routes: { http: edge.route({ path: "/*" }) },
    });
    return { workloads: [api] };
  },
  workflows: [
    gitHubActions({
      role: {
        staging: "arn:aws:iam::123456789012:role/deploy-staging",
        production: "arn:aws:iam::123456789012:role/deploy-production",
      },
      on: { staging: { branch: "main" }, production: { tag: "v*" } },
      promote: { production: "staging" },
    }),
  ],
});
