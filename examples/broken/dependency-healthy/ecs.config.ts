// HEALTHY needs a health check to wait for.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  sidecars: { cache: { image: "public.ecr.aws/docker/library/redis:7.4", essential: false } },
  dependsOn: { cache: "HEALTHY" },
});

export default app("shop", { workloads: [api] });
