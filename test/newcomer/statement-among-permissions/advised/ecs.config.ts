import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }],
});

export default app("shop", { workloads: [api] });
