import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: { containerPort: 80, hostPort: 8080 } },
});

export default app("shop", { workloads: [api] });
