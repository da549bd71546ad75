// ECS runs a health check every 5 to 300 seconds.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  healthCheck: { command: "curl -f http://localhost/ || exit 1", interval: 1 },
});

export default app("shop", { workloads: [api] });
