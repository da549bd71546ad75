// A rollback to `latest` starts whatever `latest` is by then.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:latest",
});

export default app("shop", { workloads: [api] });
