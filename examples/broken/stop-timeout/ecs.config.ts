// Fargate waits 120 seconds at most before it kills a container.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  stopTimeout: 300,
});

export default app("shop", { workloads: [api] });
