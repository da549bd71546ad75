import { app, loadBalancer, service, stackOutput } from "ecs-dsl";

const edge = loadBalancer("edge", { certificate: stackOutput("certificates", "Site") });
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 80 },
  routes: { http: edge.route({ path: "/*" }) },
});

export default app("shop", { workloads: [api] });
