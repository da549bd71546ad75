import { app, parameter, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  secrets: { TOKEN: parameter("arn:aws:ssm:us-east-1:123456789012:parameter/token") },
});

export default app("shop", { workloads: [api] });
