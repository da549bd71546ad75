import { app, rolling, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  deployment: rolling({ circuitBreaker: { enable: true, rollback: true } }),
});

export default app("shop", { workloads: [api] });
