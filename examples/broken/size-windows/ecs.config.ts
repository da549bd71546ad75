// Fargate gives Windows containers 1, 2 or 4 vCPU.
import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
});

export default app("shop", { workloads: [api] });
