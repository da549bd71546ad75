import { app, scheduledTask, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
});
const job = scheduledTask("job", { from: api, command: ["node", "job.js"], schedule: "rate(1 day)" });

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api, job] }),
});
