// Fargate runs no privileged container, also not through the escape hatch.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  overrides: { container: { privileged: true } },
});

export default app("shop", { workloads: [api] });
