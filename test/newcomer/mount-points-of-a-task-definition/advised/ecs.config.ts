import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
  volumes: { uploads: {} },
  mounts: { "/uploads": "uploads" },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api] }),
});
