// Two services claim the same requests.
import { app, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/api/*" }) },
});

const orders = service("orders", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/api/*" }) },
});

export default app("shop", { workloads: [api, orders] });
