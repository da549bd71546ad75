import { app, scheduledTask } from "ecs-dsl";

const report = scheduledTask("report", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  schedule: "cron(0 6 * * ? *)",
  timezone: "Europe/Berlin",
});

export default app("shop", { workloads: [report] });
