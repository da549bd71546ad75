import { app, linear, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  ports: { http: 80 },
  routes: { http: edge.route() },
  deployment: linear({ stepPercent: 25, stepBakeTimeInMinutes: 5 }),
});

export default app("shop", { workloads: [api] });
