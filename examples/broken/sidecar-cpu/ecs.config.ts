// The containers ask for more CPU than their task has.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  sidecars: { proxy: { image: "public.ecr.aws/docker/library/nginx:1.27.3", essential: false, cpu: 768 } },
});

export default app("shop", { workloads: [api] });
