import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: { build: { context: "./web" } },
});

export default app("shop", { workloads: [api] });
