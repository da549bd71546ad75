import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  linuxParameters: { initProcessEnabled: true },
});

export default app("shop", { workloads: [api] });
