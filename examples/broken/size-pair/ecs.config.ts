// Fargate has no task of 512 CPU units with 8192 MiB.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  // @ts-expect-error 512 CPU units go with 1024 to 4096 MiB
  memory: 8192,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
});

export default app("shop", { workloads: [api] });
