import { app, loadBalancer, parameter, repository, secret, service } from "ecs-dsl";

const images = repository("shop/web");
const edge = loadBalancer("edge");

const web = service("web", {
  cpu: 256,
  memory: 512,
  image: images.build("."),
  ports: { http: 3000 },
  secrets: { API_KEY: secret("shop/api-key"), TOKEN: parameter("shop-token") },
  routes: { http: edge.route({ path: "/*", healthCheck: "/" }) },
  scaling: { min: 1, max: 4, cpu: 70 },
});

export default app("shop", { workloads: [web] });
