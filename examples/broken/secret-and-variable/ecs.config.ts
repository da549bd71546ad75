// One name in both environment and secrets.
import { app, parameter, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  environment: { DB_PASSWORD: "" },
  secrets: { DB_PASSWORD: parameter("/shop/db-password") },
});

export default app("shop", { workloads: [api] });
