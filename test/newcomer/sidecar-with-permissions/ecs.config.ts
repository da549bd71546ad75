import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  sidecars: { log: { image: "fluent-bit:3.2", permissions: [{ actions: ["s3:GetObject"], resources: ["*"] }] } },
});

export default app("shop", { workloads: [api] });
