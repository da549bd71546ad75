import { app, secret, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  secrets: { PASSWORD: secret("prod/db") },
});

export default app("shop", { workloads: [api] });
