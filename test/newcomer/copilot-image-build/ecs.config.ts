import { app, repository, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: { build: "./api" },
});

export default app("shop", { workloads: [api] });
