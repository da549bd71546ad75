import { app, repository, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: repository("shop/api").build("./web"),
});

export default app("shop", { workloads: [api] });
