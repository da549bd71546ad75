// A container that must finish cannot be one whose end stops the task.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  sidecars: { migrate: { image: "public.ecr.aws/docker/library/postgres:17.2", essential: true } },
  dependsOn: { migrate: "SUCCESS" },
});

export default app("shop", { workloads: [api] });
