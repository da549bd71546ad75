import { app, external, service } from "ecs-dsl";

const factory = external("factory", { instanceType: "m7g.large" });
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  capacity: factory,
});

export default app("shop", { workloads: [api] });
