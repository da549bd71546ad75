import { app, rolling, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  deployment: rolling({ minimumHealthyPercent: 100, maximumPercent: 200 }),
});

export default app("shop", { workloads: [api] });
