import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  healthCheck: { command: "curl -f http://localhost/ || exit 1", interval: "1m30s" },
});

export default app("shop", { workloads: [api] });
