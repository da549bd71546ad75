import { app, queue, service } from "ecs-dsl";

const jobs = queue("jobs", { visibilityTimeout: 43200 });
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api], resources: [jobs] }),
});
