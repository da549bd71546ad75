import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  sidecars: { migrate: { image: "migrate:1.4", essential: false } },
  dependsOn: { migrate: { condition: "service_completed_successfully" } },
});

export default app("shop", { workloads: [api] });
