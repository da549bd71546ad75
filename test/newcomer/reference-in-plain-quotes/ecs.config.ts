import { app, service } from "ecs-dsl";

const orders = service("orders", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 8080 },
});

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  environment: { ORDERS_URL: "${orders.url('http')}/v1" },
});

export default app("shop", { workloads: [orders, api] });
