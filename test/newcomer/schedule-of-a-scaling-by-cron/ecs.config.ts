import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  scaling: { min: 2, max: 10, cpu: 70, schedules: [{ cron: "0 8 * * *", minCapacity: 4 }] },
});

export default app("shop", { workloads: [api] });
