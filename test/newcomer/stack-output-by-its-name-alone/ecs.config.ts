import { app, service, stackOutput } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  environment: { TABLE: stackOutput("platform.TableName") },
});

export default app("shop", { workloads: [api] });
