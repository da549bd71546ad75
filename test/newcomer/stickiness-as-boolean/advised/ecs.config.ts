import { app, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 8080 },
  routes: { http: edge.route({ stickiness: { durationSeconds: 3600 } }) },
});

export default app("shop", { workloads: [api] });
