import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  healthCheck: { command: "curl -f http://localhost/ || exit 1", interval: 90 },
});

export default app("shop", { workloads: [api] });
