// 20 GiB is what every task has; only 21 to 200 may be written.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ephemeralStorage: 20,
});

export default app("shop", { workloads: [api] });
