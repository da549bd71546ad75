import { app, service, task } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/httpd:2.4.66",
});
const job = task("job", { from: api, command: ["node", "job.js"], on: { source: ["aws.s3"] } });

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api, job] }),
});
