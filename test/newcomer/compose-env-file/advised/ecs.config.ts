import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  overrides: { container: { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop-config/api.env" }] } },
});

export default app("shop", { workloads: [api] });
