// The route names a port that the service does not have.
import { app, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "public.ecr.aws/docker/library/nginx:1.27.3",
  ports: { http: 8080 },
  // @ts-expect-error the port is called http
  routes: { htp: edge.route({ path: "/api/*" }) },
});

export default app("shop", { workloads: [api] });
