import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  policies: [{ Action: "s3:GetObject", Resource: "*" }],
});

export default app("shop", { workloads: [api] });
