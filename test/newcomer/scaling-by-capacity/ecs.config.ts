import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  scaling: { minCapacity: 2, maxCapacity: 10, targetCPU: 70 },
});

export default app("shop", { workloads: [api] });
