import { app, service } from "ecs-dsl";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  scaling: {
    min: 2,
    max: 10,
    steps: [
      {
        namespace: "Shop",
        metricName: "Orders",
        scalingSteps: [
          { upper: 10, change: -1 },
          { lower: 50, change: 1 },
        ],
      },
    ],
  },
});

export default app("shop", { workloads: [api] });
