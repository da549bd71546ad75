import { app, repository, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: repository("shop/api"),
});

export default app("shop", { workloads: [api] });
