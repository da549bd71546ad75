// Secrets Manager reads a JSON key only when all its colons are there.
import { app, secret, service } from "ecs-dsl";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  secrets: {
    DB_PASSWORD: secret("arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/db-AbCdEf:password"),
  },
});

export default app("shop", { workloads: [api] });
