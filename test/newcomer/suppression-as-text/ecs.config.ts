import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "vendor/agent:latest",
  suppress: ["images/latest-tag"],
});

export default app("shop", { workloads: [api] });
