import { app, queue, service } from "ecs-dsl";

const jobs = queue.existing("arn:aws:sqs:us-east-1:123456789012:jobs");
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  environment: { JOBS: jobs.url() },
});

export default app("shop", { workloads: [api] });
