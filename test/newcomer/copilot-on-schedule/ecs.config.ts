import { app, scheduledTask } from "ecs-dsl";

const report = scheduledTask("report", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  on: { schedule: "@daily" },
});

export default app("shop", { workloads: [report] });
