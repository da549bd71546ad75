import { app, service } from "ecs-dsl";

const api = service("api", {
  containers: [{ name: "api", image: "nginx:1.27.3" }],
});

export default app("shop", { workloads: [api] });
