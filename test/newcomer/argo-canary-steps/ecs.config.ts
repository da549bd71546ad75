import { app, canary, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "nginx:1.27.3",
  ports: { http: 80 },
  routes: { http: edge.route() },
  deployment: canary({ steps: [10, 25, 50, 100] }),
});

export default app("shop", { workloads: [api] });
