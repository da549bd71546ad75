import { app, queue, worker } from "ecs-dsl";

const mail = worker("mail", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
  queue: queue("jobs"),
  scaling: { min: 0, max: 5, cpu: 70 },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [mail] }),
});
