import { app, external, service } from "ecs-dsl";

const factory = external("factory");
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  capacity: factory,
  ports: { http: 80 },
});

export default app("shop", { workloads: [api] });
