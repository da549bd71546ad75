// Each container waits for the other, so neither starts.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  sidecars: {
    proxy: {
      image: "public.ecr.aws/docker/library/nginx:1.27.3",
      essential: false,
      dependsOn: { main: "START" },
    },
  },
  dependsOn: { proxy: "START" },
});

export default app("shop", { workloads: [api] });
