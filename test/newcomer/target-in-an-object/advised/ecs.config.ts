import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  scaling: { min: 2, max: 10, cpu: { target: 70, scaleInCooldown: 300 } },
});

export default app("shop", { workloads: [api] });
