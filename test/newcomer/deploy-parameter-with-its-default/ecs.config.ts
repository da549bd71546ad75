import { app, deployParameter, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  environment: { BANNER: deployParameter("Banner", "hello") },
});

export default app("shop", { workloads: [api] });
