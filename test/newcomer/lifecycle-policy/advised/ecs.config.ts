import { app, keepLast, repository, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 8080 },
});

const images = repository("shop/api", { lifecycle: [keepLast(10)] });

export default app("shop", { repositories: [images], workloads: [api] });
