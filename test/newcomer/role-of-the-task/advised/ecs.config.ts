import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  roles: { task: "arn:aws:iam::123456789012:role/api" },
});

export default app("shop", { workloads: [api] });
