import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  volumes: { data: {} },
  mounts: { "/data": "data:ro" },
});

export default app("shop", { workloads: [api] });
