import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "vendor/agent:latest",
  suppress: [{ code: "images/latest-tag", reason: "The vendor publishes no other tag." }],
});

export default app("shop", { workloads: [api] });
