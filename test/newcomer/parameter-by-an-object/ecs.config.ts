import { app, parameter, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  environment: { VPC: parameter({ name: "/platform/vpc-id" }) },
});

export default app("shop", { workloads: [api] });
