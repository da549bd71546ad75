import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  scaling: {
    min: 2,
    max: 10,
    steps: [{ namespace: "Shop", metricName: "Orders", adjustments: [{ atLeast: 1000, change: 2 }] }],
  },
});

export default app("shop", { workloads: [api] });
