import { app, fireLens, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  sidecars: { log: { image: "fluent-bit:3.2", logging: fireLens({ to: [{ firehose: "shop-logs" }] }) } },
});

export default app("shop", { workloads: [api] });
